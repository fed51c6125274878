import Testing
@Test func CStandoffNumericsPlaceholder() { #expect(1 == 1) }
