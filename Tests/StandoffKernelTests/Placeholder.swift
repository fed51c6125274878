import Testing
@Test func StandoffKernelPlaceholder() { #expect(1 == 1) }
