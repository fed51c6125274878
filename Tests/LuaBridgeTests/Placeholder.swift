import Testing
@Test func LuaBridgePlaceholder() { #expect(1 == 1) }
