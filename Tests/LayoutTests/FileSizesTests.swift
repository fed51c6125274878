import Testing

@Suite struct FileSizesTests {
  @Test func noFileIsTooLong() throws {
    let repository = Repository()
    let files = try ["Sources", "Tests"].flatMap { try repository.files(under: $0, extensions: ["swift", "c", "h"]) }
    #expect(files.contains { $0.path.hasPrefix("Sources/") } && files.contains { $0.path.hasPrefix("Tests/") })
    #expect(FileSizes.violations(in: files) == [])
  }

  @Test func aFileOneLineTooLongIsNamed() {
    let files = [
      file("Sources/A/Short.swift", lines: 10), file("Sources/A/Full.swift", lines: 400),
      file("Sources/A/Mid.c", lines: 20),
      file("Sources/A/Long.swift", lines: 401), file("Tests/ATests/Full.swift", lines: 500),
      file("Tests/ATests/Long.swift", lines: 501), file("Sources/A/header.h", lines: 30),
    ]
    #expect(
      FileSizes.violations(in: files) == [
        "Sources/A/Long.swift has 401 lines; 400 are allowed", "Tests/ATests/Long.swift has 501 lines; 500 are allowed",
      ])
  }

  @Test func aHighMedianIsNamed() {
    let files = [
      file("Sources/A/A.swift", lines: 201), file("Sources/A/B.swift", lines: 201), file("Sources/A/C.c", lines: 3),
    ]
    #expect(FileSizes.violations(in: files) == ["the median source has 201 lines; 200 are allowed"])
  }

  @Test func generatedTablesAreExemptAndOnlyThere() {
    let files = [
      file("Sources/CStandoffNumerics/exp_table.c", lines: 2000), file("Sources/CStandoffNumerics/exp.c", lines: 100),
      file("Sources/StandoffKernel/table.swift", lines: 401), file("Sources/StandoffKernel/b.swift", lines: 1),
    ]
    #expect(FileSizes.violations(in: files) == ["Sources/StandoffKernel/table.swift has 401 lines; 400 are allowed"])
  }

  @Test func aLastLineWithoutItsNewlineCounts() {
    #expect(SourceFile("a", "one\ntwo").lineCount == 2)
    #expect(SourceFile("a", "one\ntwo\n").lineCount == 2)
    #expect(SourceFile("a", "").lineCount == 0)
  }

  private func file(_ path: String, lines: Int) -> SourceFile {
    SourceFile(path, String(repeating: "x\n", count: lines))
  }
}
