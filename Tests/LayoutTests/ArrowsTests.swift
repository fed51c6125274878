import Testing

@Suite struct ArrowsTests {
  private let arrows = Arrows.standoff
  private let repository = Repository()

  @Test func everyRoomImportsOnlyWhatItsRowAllows() throws {
    let files = try repository.files(under: "Sources", extensions: ["swift", "c", "h"])
    #expect(files.count > 10)
    #expect(arrows.violations(in: files) == [])
  }

  @Test func testsImportOnlyWhatLiesBelowTheirRoom() throws {
    let files = try repository.files(under: "Tests", extensions: ["swift"])
    #expect(files.count > 5)
    #expect(arrows.testViolations(in: files) == [])
  }

  @Test(arguments: [
    ("StandoffKernel", "import Foundation", "Foundation"),
    ("StandoffKernel", "public import LuaBridge", "LuaBridge"),
    ("StandoffKernel", "@_exported import Glibc", "Glibc"),
    ("LuaBridge", "package import StandoffKernel", "StandoffKernel"),
    ("LuaBridge", "internal import struct Foundation.Data", "Foundation"),
    ("StandoffScripting", "import StandoffTournament", "StandoffTournament"),
    (
      "StandoffTournament", "import CStandoffNumerics; @preconcurrency private import StandoffScripting",
      "StandoffScripting"
    ),
    ("StandoffReport", "  @_spi(Inside) public import GRDB.Database", "GRDB"),
  ])
  func aForbiddenImportIsNamed(room: String, line: String, module: String) {
    let path = "Sources/\(room)/Planted.swift"
    #expect(
      arrows.violations(in: [SourceFile(path, "// text\n\(line)\n")]) == ["\(path): \(room) may not import \(module)"])
  }

  @Test(arguments: [
    ("CStandoffNumerics/planted.c", "#include <lua5.4/lua.h>", "lua5.4/lua.h"),
    ("CStandoffNumerics/planted.c", "#include \"CStandoffLua.h\"", "CStandoffLua.h"),
    ("CStandoffNumerics/planted.c", "# include <time.h> // the date", "time.h"),
    ("CStandoffLua/planted.c", "#include <dirent.h>", "dirent.h"),
    ("CStandoffLua/include/planted.h", "#include <openssl/evp.h>", "openssl/evp.h"),
    ("CStandoffLua/planted.c", "#include CONFIG", "CONFIG"),
  ])
  func aForbiddenIncludeIsNamed(place: String, line: String, header: String) {
    let path = "Sources/\(place)"
    let room = place.prefix { $0 != "/" }
    let files = [SourceFile(path, line + "\n"), SourceFile("Sources/CStandoffLua/include/CStandoffLua.h", "")]
    #expect(arrows.violations(in: files) == ["\(path): \(room) may not import \(header)"])
  }

  @Test func whatARowAllowsPasses() {
    let files = [
      SourceFile("Sources/CStandoffNumerics/include/CStandoffNumerics.h", "#include <stdint.h>\n"),
      SourceFile("Sources/CStandoffNumerics/internal.h", ""),
      SourceFile("Sources/CStandoffLua/internal.h", ""),
      SourceFile(
        "Sources/CStandoffLua/a.c",
        "#include \"internal.h\"\n#include \"CStandoffNumerics.h\"\n#include <lua5.4/lua.h>\n"),
      SourceFile(
        "Sources/StandoffKernel/A.swift",
        "// import Foundation\nlet a = \"import Glibc\"\npublic import CStandoffNumerics\n"),
      SourceFile("Sources/standoff/A.swift", "import LuaBridge\nimport Foundation\n"),
    ]
    #expect(arrows.violations(in: files) == [])
  }

  @Test func aRoomWithoutARowIsNamed() {
    let found = arrows.violations(in: [SourceFile("Sources/StandoffCellar/A.swift", "")])
    #expect(found == ["Sources/StandoffCellar/A.swift: the room StandoffCellar has no row in the table of arrows"])
  }

  @Test func aTestThatLooksUpwardIsNamed() {
    let found = arrows.testViolations(in: [
      SourceFile("Tests/StandoffKernelTests/A.swift", "import Testing\nimport CStandoffNumerics\nimport LuaBridge\n"),
      SourceFile("Tests/StandoffKernelTests/B.swift", "@testable import StandoffScripting\n"),
      SourceFile("Tests/CommandTests/C.swift", "import StandoffKernel\n"),
      SourceFile("Tests/OddTests/D.swift", ""),
      SourceFile("Tests/StandoffScriptingTests/E.swift", "import LuaBridge\nimport CStandoffLua\nimport CLua\n"),
    ])
    #expect(
      found == [
        "Tests/StandoffKernelTests/A.swift: StandoffKernelTests may not import LuaBridge",
        "Tests/StandoffKernelTests/B.swift: StandoffKernelTests may not import StandoffScripting",
        "Tests/CommandTests/C.swift: CommandTests may not import StandoffKernel",
        "Tests/OddTests/D.swift: the tests OddTests mirror no room",
      ])
  }
}
