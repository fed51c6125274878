import Testing
@Test func StandoffReportPlaceholder() { #expect(1 == 1) }
