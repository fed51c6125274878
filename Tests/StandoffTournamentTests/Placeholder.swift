import Testing
@Test func StandoffTournamentPlaceholder() { #expect(1 == 1) }
