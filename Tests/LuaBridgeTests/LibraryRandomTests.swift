import CStandoffLua
import Testing

/// math.random draws from the match's stream.
struct LibraryRandomTests {
  private func play(_ body: String, seed: UInt64 = 5) -> String { LibraryScript(body).runInMatch(seed: seed).text }

  @Test func randomStaysInItsRangeAndReachesBothEnds() {
    let body = """
      local low, high = math.maxinteger, math.mininteger
      for i = 1, 2000 do
        local value = math.random(-3, 4)
        if math.type(value) ~= "integer" then return "no integer" end
        low, high = math.min(low, value), math.max(high, value)
        local share = math.random()
        if share < 0 or share >= 1 then return "no share" end
      end
      for i = 1, 200 do
        local value = math.random(math.mininteger, math.maxinteger)
        value = math.random(math.maxinteger - 1, math.maxinteger)
        if value < math.maxinteger - 1 then return "too low" end
        value = math.random(-(1 << 60), 1 << 60)
        if value < -(1 << 60) or value > 1 << 60 then return "outside" end
      end
      return low .. " " .. high .. " " .. math.random(7, 7)
      """
    #expect(play(body) == "-3 4 7")
  }

  @Test func randomOfZeroFillsAll64Bits() {
    let body = """
      local ones, zeros = 0, 0
      for i = 1, 200 do
        local bits = math.random(0)
        ones, zeros = ones | bits, zeros | ~bits
      end
      return tostring(ones == -1 and zeros == -1)
      """
    #expect(play(body) == "true")
  }

  static let draws = "local t = {} for i = 1, 20 do t[i] = math.random(1000) end return table.concat(t, ' ')"

  @Test func aSeedGivesTheSameNumbersInEveryMatchAnotherSeedOthers() {
    let first = play(Self.draws, seed: 5)
    #expect(first.split(separator: " ").allSatisfy { (1...1000).contains(Int($0) ?? 0) })
    #expect(Set(first.split(separator: " ")).count > 10)
    #expect(play(Self.draws, seed: 5) == first)
    #expect(play(Self.draws, seed: 6) != first)
  }

  @Test func aRangeTakesOneDrawALargerOneThan2ToThe53rdTakesTwo() {
    let body = """
      local function share(value) return string.format("%.15f", value) end
      CALLS
      return share(math.random()) .. " " .. share(math.random()) .. " " .. share(math.random())
      """
    func shares(after calls: String) -> [Substring] {
      play(body.replacing("CALLS", with: calls)).split(separator: " ")
    }
    let stream = shares(after: "")
    #expect(stream.count == 3)
    #expect(shares(after: "math.random(10)").prefix(2) == stream.dropFirst(1))
    #expect(shares(after: "math.random(1, 1 << 60)").first == stream.last)
    #expect(shares(after: "math.random(0)").first == stream.last)
    #expect(shares(after: "pcall(math.random, 2, 1)") == stream)
  }

  @Test func aLoopOfDrawsUsesUpItsFuel() {
    let outcome = LibraryScript("while true do math.random(1, 10) end").runInMatch(seed: 1, fuel: 100_000)
    guard case .failure(let kind, _, _) = outcome else {
      Issue.record("ended")
      return
    }
    #expect(kind == SL_FUEL)
  }
}
