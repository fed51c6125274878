import CStandoffLua
import Foundation
import Testing

/// Random calls, made by LibraryCases/generate.lua, give the same values and error texts here and in stock Lua.
struct LibraryAgainstStockTests {
  static let kinds = [
    "find", "match", "plain", "gmatch", "gsub", "format", "tonumber", "tostring", "text", "table", "sort", "base", "math",
    "arithmetic", "arguments",
  ]
  static let seeds = 60
  static let casesInChunk = 25

  /// A chunk that runs many cases and returns their results as one string, and the cases one by one.
  private func generate(_ kind: String, seed: Int) throws -> (chunk: [UInt8], cases: [String]) {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "LibraryCases")
    let generator = try Data(contentsOf: folder.appending(path: "generate.lua"))
    let call = """

      end)()
      local chunk, cases = generate("\(kind)", \(seed), \(Self.casesInChunk))
      return chunk .. "\\30" .. table.concat(cases, "\\30")
      """
    let (ran, bytes) = LibraryScript.stock(Array("local generate = (function() ".utf8) + generator + Array(call.utf8))
    try #require(ran, "\(LibraryScript.latin(bytes))")
    let parts = bytes.split(separator: 30, omittingEmptySubsequences: false)
    try #require(parts.count == Self.casesInChunk + 1)
    return (Array(parts[0]), parts.dropFirst().map(LibraryScript.latin))
  }

  /// A result without what may differ: places, which stock Lua leaves out where C calls C, and with them the lengths of
  /// texts; and the sign of NaN.
  private func comparable(_ result: Substring) -> String {
    String(result)
      .replacing(#/case:[0-9]+: /#, with: "")
      .replacing(#/s[0-9]+:/#, with: "s:")
      .replacing("-nan", with: "nan")
  }

  private func differences(chunk: [UInt8], cases: [String]) -> [String] {
    let script = LibraryScript(bytes: chunk)
    let ours = script.run().text.split(separator: "\u{1E}", omittingEmptySubsequences: false)
    let stock = script.runStock().text.split(separator: "\u{1E}", omittingEmptySubsequences: false)
    guard ours.count == cases.count + 1, stock.count == cases.count + 1 else {
      return ["the chunk failed:\n\(LibraryScript.latin(chunk))\n  here  \(ours)\n  stock \(stock)"]
    }
    return cases.indices.compactMap { index in
      let (here, there) = (comparable(ours[index]), comparable(stock[index]))
      return here == there ? nil : "\(cases[index])\n  here  \(here)\n  stock \(there)"
    }
  }

  @Test(arguments: kinds)
  func randomCallsAgreeWithStockLua(kind: String) throws {
    for seed in 0..<Self.seeds {
      let (chunk, cases) = try generate(kind, seed: seed)
      for difference in differences(chunk: chunk, cases: cases) {
        Issue.record("kind \(kind), seed \(seed): \(difference)")
      }
    }
  }

  @Test func theComparisonSeesADifferenceWhereThereIsOne() {
    let shown = "return tostring(1) .. \"\\30\" .. tostring(print) .. \"\\30\""
    let found = differences(chunk: Array(shown.utf8), cases: ["tostring(1)", "tostring(print)"])
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("tostring(print)\n  here  function\n  stock function: ") == true)
  }

  @Test func theSameKindAndSeedMakeTheSameCases() throws {
    #expect(try generate("gsub", seed: 3) == generate("gsub", seed: 3))
    #expect(try generate("gsub", seed: 3).cases != generate("gsub", seed: 4).cases)
  }
}
