import Testing
@Test func LayoutPlaceholder() { #expect(1 == 1) }
