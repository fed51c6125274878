import Testing
@Test func CommandPlaceholder() { #expect(1 == 1) }
