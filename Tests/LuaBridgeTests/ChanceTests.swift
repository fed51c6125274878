import CStandoffNumerics
import LuaBridge
import Testing

/// A script's chance is a pure function of the match, the turn and the count of draws.
struct ChanceTests {
  /// As documented in chance.c: never to change.
  static let domain: UInt64 = 0x7363_7269_7074_7301

  static func draw(_ index: UInt64, turn: UInt64, seed: UInt64 = 1, repetition: UInt64 = 2, stream: UInt64 = 3) -> Double {
    let block = standoff_philox(repetition, turn, domain ^ stream, index >> 2, seed, 1)
    let words = [block.word.0, block.word.1, block.word.2, block.word.3]
    return standoff_unit(words[Int(index & 3)])
  }

  /// A script that gives its draws back to the last bit.
  private static let source = """
    local function tell(value) say(string.format('%a', value)) end
    return {
      posture = function(view, act, me) for i = 1, 5 do tell(chance.uniform()) end tell(math.random()) end,
      strike = function(view, me) tell(chance.uniform()) end,
    }
    """

  @Test func drawsAreThoseOfTheStream() throws {
    let seat = try Seat(Self.source)
    for turn in [1, 2, 7, 3] {
      try seat.posture(turn: turn)
      _ = try seat.react(turn: turn)
      let drawn = seat.machine.takeRemarks().compactMap(Double.init)
      #expect(drawn == (0..<7).map { Self.draw($0, turn: UInt64(turn)) })
    }
  }

  @Test func everyPartOfTheKeyCounts() throws {
    let seat = try Seat(Self.source)
    func first(_ seed: UInt64, _ repetition: UInt64, _ stream: UInt64) throws -> Double {
      seat.machine.begin(seed: seed, repetition: repetition, stream: stream)
      _ = try seat.react(turn: 4)
      let value = try #require(seat.machine.takeRemarks().first.flatMap(Double.init))
      #expect(value == Self.draw(0, turn: 4, seed: seed, repetition: repetition, stream: stream))
      return value
    }
    #expect(try Set([first(1, 2, 3), first(9, 2, 3), first(1, 9, 3), first(1, 2, 9)]).count == 4)
  }

  @Test func bernoulliAndIntegerUseOneDrawEach() throws {
    let said = try Seat.said("""
      say(chance.bernoulli(0.5), chance.bernoulli(0), chance.bernoulli(1), chance.integer(10, 19), chance.integer(5, 5))
      say(string.format('%a', chance.uniform()))
      """)
    let fourth = 10 + Int(Self.draw(3, turn: 1) * 10)
    #expect(said.first == "\(Self.draw(0, turn: 1) < 0.5)\tfalse\ttrue\t\(fourth)\t5")
    #expect(said.last.flatMap(Double.init) == Self.draw(5, turn: 1))
  }

  @Test func integersCoverTheirInterval() throws {
    let said = try Seat.said("""
      local seen = {}
      for i = 1, 600 do local k = chance.integer(-1, 2) seen[k] = (seen[k] or 0) + 1 end
      say(seen[-1] > 100, seen[0] > 100, seen[1] > 100, seen[2] > 100, seen[3], seen[-2])
      """)
    #expect(said == ["true\ttrue\ttrue\ttrue\tnil\tnil"])
  }
}
