import Foundation
import LuaBridge
import Testing

/// The page about the sandbox says what is true.
struct SandboxPageTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The rows of the table under a heading, cell by cell.
  private static func table(under heading: String) throws -> [[String]] {
    let section = try #require(try text("docs/sandbox.md").components(separatedBy: "\n## \(heading)\n").dropFirst().first)
    let lines = section.components(separatedBy: "\n## ")[0].split(separator: "\n").filter { $0.hasPrefix("|") }
    return lines.dropFirst(2).map { line in
      line.replacingOccurrences(of: "\\|", with: "!").split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  /// `6 MiB`, `10 million units`, `1000 units`.
  private static func value(_ text: Substring) throws -> UInt64 {
    var product: UInt64 = 1
    for word in text.split(separator: " ") {
      switch word {
      case "units": continue
      case "million": product *= 1_000_000
      case "KiB": product <<= 10
      case "MiB": product <<= 20
      default: product *= try #require(UInt64(word), "\(text)")
      }
    }
    return product
  }

  @Test func theLimitsAreThoseOfTheProgram() throws {
    let rows = try Self.table(under: "Limits")
    #expect(rows.map { $0[0] } == LuaLimits.Name.allCases.map { "`\($0.rawValue)`" })
    for (row, name) in zip(rows, LuaLimits.Name.allCases) {
      #expect(try Self.value(row[1][...]) == LuaLimits.standard[name], "\(row)")
      let ends = try row[2].components(separatedBy: " to ").map { try Self.value($0[...]) }
      #expect(ends == [name.range.lowerBound, name.range.upperBound], "\(row)")
    }
  }

  /// The names in backticks in a cell.
  private static func names(_ cell: String) -> [String] {
    cell.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      .flatMap { $0.split(separator: " ").map(String.init) }
  }

  @Test func theAbsentNamesAreAllThereAndAbsent() throws {
    let list = try #require(try Self.text("Sources/CStandoffLua/environment.c").components(separatedBy: "absent[] = {").last)
    let absent = list.components(separatedBy: "};")[0].split(separator: "\n").compactMap { line in
      line.contains("{\"") ? line.components(separatedBy: "\"")[1] : nil
    }
    #expect(absent.count > 20)
    let shown = try Self.table(under: "What there is not").flatMap { Self.names($0[0]) }
    // A strategy has it; the advice is for scenarios.
    #expect(shown.sorted() == absent.filter { $0 != "require" }.sorted())
  }

  @Test func whatThereIsIsThere() throws {
    for name in try Self.table(under: "What there is").flatMap({ Self.names($0[0]) }) where !["model", "require"].contains(name) {
      #expect(Seat.fault("local x = \(name)") == nil, "\(name)")
    }
    for name in ["string.dump", "string.pack", "string.packsize", "string.unpack"] {
      #expect(Seat.fault("local x = \(name)")?.kind == .runtime, "\(name)")
    }
  }
}
