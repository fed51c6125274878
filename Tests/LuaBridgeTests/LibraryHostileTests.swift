import CStandoffLua
import Foundation
import Testing

/// Library calls that would never end, one a line in LibraryCases/hostile.txt, use up their fuel instead.
struct LibraryHostileTests {
  static func chunks() throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "LibraryCases")
    let text = try String(contentsOf: folder.appending(path: "hostile.txt"), encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
  }

  static let fuel: UInt64 = 2_000_000

  @Test func whatDoesNotEndUsesUpItsFuel() throws {
    let chunks = try Self.chunks()
    #expect(chunks.count > 50)
    for chunk in chunks {
      guard case .failure(let kind, let line, let text) = LibraryScript(chunk).run(fuel: Self.fuel) else {
        Issue.record("ended: \(chunk)")
        continue
      }
      #expect(kind == SL_FUEL, "\(chunk): \(text)")
      #expect(line == 1, "\(chunk)")
    }
  }

  @Test func theFuelThatHostileChunksUseIsTheSameInEveryRun() throws {
    let script = LibraryScript(
      "local s = ('ab'):rep(50) local n = 0 for i = 1, 50 do n = n + #s:gsub('(a*)(.-)b', '%2%1') end return tostring(n)")
    // The least fuel with which it ends: found twice, by halving.
    func least() -> UInt64 {
      var (low, high): (UInt64, UInt64) = (1, 10_000_000)
      while low < high {
        let middle = (low + high) / 2
        if case .text = script.run(fuel: middle) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    #expect(script.run() == .text("2500"))
    let first = least()
    #expect(first > 1000)
    #expect(least() == first)
  }

  @Test func workIsChargedBeforeItIsDone() {
    // A gibibyte is never allocated: the error is about fuel, not memory.
    guard case .failure(let kind, _, _) = LibraryScript("return ('x'):rep(1 << 30)").run(fuel: Self.fuel) else {
      Issue.record("ended")
      return
    }
    #expect(kind == SL_FUEL)
  }

  @Test(arguments: [
    "return ('').rep('', math.maxinteger)",
    "return ('').rep('', math.maxinteger, '')",
    "return ('x'):rep(math.mininteger)",
  ])
  func nothingIsRepeatedAtNoCost(source: String) {
    #expect(LibraryScript(source).run(fuel: 100_000) == .text(""))
  }

  @Test(arguments: [
    ("local function f() local x = ('a'):gsub('a', f) end f()", "C stack overflow"),
    ("local function f() table.sort({1, 2}, f) end f()", "C stack overflow"),
  ])
  func callsNestedWithoutEndAreAnError(source: String, text: String) {
    guard case .failure(let kind, let line, let message) = LibraryScript(source).run() else {
      Issue.record("ended")
      return
    }
    #expect(kind == SL_RUNTIME)
    #expect(line == 1)
    #expect(message.contains(text), "\(message)")
  }
}
