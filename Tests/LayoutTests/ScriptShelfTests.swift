import Testing

@Suite struct ScriptShelfTests {
  @Test func everyScriptSaysWhatItDoesAndWhereItComesFrom() throws {
    let scripts = try Repository().files(under: "scripts", extensions: ["lua"])
    #expect(!scripts.isEmpty)
    #expect(ScriptShelf.violations(in: scripts) == [])
  }

  @Test func aPoorScriptIsNamed() {
    let body = "return {}\n"
    let found = ScriptShelf.violations(in: [
      SourceFile("scripts/good.lua", "--- Waits.\n--- Source: judgement.\n" + body),
      SourceFile("scripts/bare.lua", body),
      SourceFile("scripts/plain.lua", "-- Waits.\n-- Source: judgement.\n" + body),
      SourceFile("scripts/unsourced.lua", "--- Waits.\n--- Source:\n" + body + "--- Source: too late.\n"),
      SourceFile("scripts/undescribed.lua", "--- Source: judgement.\n" + body),
      SourceFile("scripts/long.lua", "--- Waits.\n--- Source: judgement.\n" + String(repeating: "\n", count: 59)),
    ])
    let noDescription = "does not begin with a comment, ---, that says what it does"
    let noSource = "has no line --- Source: in its first comment"
    #expect(
      found == [
        "scripts/bare.lua \(noDescription)", "scripts/bare.lua \(noSource)",
        "scripts/plain.lua \(noDescription)", "scripts/plain.lua \(noSource)",
        "scripts/unsourced.lua \(noSource)",
        "scripts/undescribed.lua \(noDescription)",
        "scripts/long.lua has 61 lines; 60 are allowed",
      ])
  }
}
