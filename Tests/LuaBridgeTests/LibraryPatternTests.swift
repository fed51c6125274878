import Foundation
import Testing

/// What each item of a pattern does, by LibraryCases/patterns.txt.
struct LibraryPatternTests {
  struct Case {
    let call: String
    let expected: String
  }

  /// The lines "CALL --> RESULTS" of the table.
  static func table() throws -> [Case] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "LibraryCases")
    let text = try String(contentsOf: folder.appending(path: "patterns.txt"), encoding: .utf8)
    return try text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let parts = line.split(separator: " -->", maxSplits: 1, omittingEmptySubsequences: false)
      try #require(parts.count == 2, "no arrow in \(line)")
      return Case(call: String(parts[0]), expected: parts[1].trimmingCharacters(in: .whitespaces))
    }
  }

  /// Runs every call and returns its results as the table writes them, ended by byte 30.
  static func script(_ cases: [Case]) -> LibraryScript {
    let prelude = #"""
      local function show(value)
        if type(value) ~= "string" then return tostring(value) end
        return "'" .. value:gsub("[%c\128-\255]", function(byte) return "\\" .. byte:byte() end) .. "'"
      end
      local function each(...)
        local all = {}
        for first, second in string.gmatch(...) do
          all[#all + 1] = first
          all[#all + 1] = second
        end
        return table.unpack(all)
      end
      local result = ""
      local function try(case)
        local got = table.pack(pcall(case))
        if not got[1] then result = result .. "error: " .. got[2]:gsub("^case:%d+: ", "") .. "\30" return end
        local shown = {}
        for i = 2, got.n do shown[i - 1] = show(got[i]) end
        result = result .. table.concat(shown, " ") .. "\30"
      end

      """#
    return LibraryScript(
      prelude + cases.map { "try(function() return \($0.call) end)\n" }.joined() + "return result")
  }

  private func check(_ outcome: LibraryOutcome, _ cases: [Case]) throws {
    let results = outcome.text.split(separator: "\u{1E}", omittingEmptySubsequences: false)
    try #require(results.count == cases.count + 1, "\(outcome)")
    for (item, result) in zip(cases, results) {
      #expect(result == item.expected, "\(item.call)")
    }
  }

  @Test func everyItemOfAPatternDoesWhatTheTableSays() throws {
    let cases = try Self.table()
    #expect(cases.count > 200)
    try check(Self.script(cases).run(), cases)
  }

  @Test func theTableHoldsForStockLua() throws {
    let cases = try Self.table()
    try check(Self.script(cases).runStock(), cases)
  }
}
