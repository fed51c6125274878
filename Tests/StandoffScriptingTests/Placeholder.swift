import Testing
@Test func StandoffScriptingPlaceholder() { #expect(1 == 1) }
