import Testing

@Suite struct WordRuleTests {
  @Test(arguments: WordRule.all.indices)
  func theRoomsAreFreeOf(rule index: Int) throws {
    let rule = WordRule.all[index]
    let files = try Repository().files(under: "Sources", extensions: ["swift"])
    #expect(files.contains { Arrows.room(of: $0.path).map(rule.rooms.contains) ?? false })
    let found = try rule.violations(in: files)
    #expect(found == [])
  }

  @Test(arguments: [
    ("StandoffKernel", "static var count = 0", "static var", "state that outlives a match"),
    ("StandoffKernel", "nonisolated(unsafe) var count = 0", "nonisolated(unsafe)", "state that outlives a match"),
    (
      "StandoffKernel", "var g = SystemRandomNumberGenerator()", "SystemRandomNumberGenerator",
      "chance that no seed replays"
    ),
    ("StandoffScripting", "let x = Double.random(in: 0..<1)", ".random(", "chance that no seed replays"),
    ("StandoffTournament", "names.shuffled()", ".shuffled(", "chance that no seed replays"),
    ("StandoffTournament", "let now = Date()", "Date(", "a clock"),
    ("LuaBridge", "clock_gettime(CLOCK_MONOTONIC, &t)", "clock_gettime", "a clock"),
    ("StandoffKernel", "ContinuousClock().now", "ContinuousClock", "a clock"),
    ("StandoffKernel", "FileManager.default", "FileManager.", "files, threads and printing are not the kernel's"),
    ("StandoffKernel", "Task { work() }", "Task {", "files, threads and printing are not the kernel's"),
    ("StandoffKernel", "print(x)", "print(", "files, threads and printing are not the kernel's"),
    (
      "StandoffKernel", "let y = exp(-x)", "exp(",
      "the C library's bits differ between processors; call standoff_exp and its kin"
    ),
    (
      "StandoffKernel", "let y = Double.pow (x, 2)", "pow (",
      "the C library's bits differ between processors; call standoff_exp and its kin"
    ),
    ("StandoffKernel", "x.hashValue", ".hashValue", "hash values differ from run to run"),
  ])
  func aPlantedWordIsNamedWithItsLine(room: String, code: String, word: String, reason: String) throws {
    let path = "Sources/\(room)/Planted.swift"
    let found = try WordRule.all.flatMap { try $0.violations(in: [SourceFile(path, "// first line\n\(code)\n")]) }
    #expect(found == ["\(path):2: \(word): \(reason)"])
  }

  @Test func whatIsAllowedPasses() throws {
    let files = [
      SourceFile(
        "Sources/StandoffKernel/A.swift",
        "// exp( and Date() in a comment\nlet a = standoff_exp(x), b = \"log(x)\"\nstatic let c = 1\nlet d = chance.random\n"
      ),
      SourceFile("Sources/standoff/B.swift", "let now = Date(), g = SystemRandomNumberGenerator()\n"),
    ]
    let found = try WordRule.all.flatMap { try $0.violations(in: files) }
    #expect(found == [])
  }
}
