import StandoffKernel
import Testing

@Suite struct LaterShocksTests {
  private static let places = (0...20).flatMap { turn in Purpose.allCases.map { (turn, $0) } }

  @Test("Re-keyed chance agrees with the match's own before its turn, and differs in every draw from it on", arguments: [1, 7, 20])
  func agreesBeforeAndDiffersAfter(_ first: Int) {
    var own = CounterChance(seed: 3, repetition: 5)
    var other = CounterChance(seed: 3, repetition: 5, later: LaterShocks(from: first, number: 1, of: 5))
    for (turn, purpose) in Self.places {
      let draws = (own.uniform(purpose, turn: turn), other.uniform(purpose, turn: turn))
      #expect((draws.0 == draws.1) == (turn < first), "turn \(turn), \(purpose)")
    }
  }

  @Test("Each number, and each repetition, has shocks of its own; the same number is the same from a later turn on")
  func numbersAreApart() {
    let pairs = (0..<40).flatMap { repetition in (1...40).map { (repetition, $0) } }
    let keys = pairs.map { LaterShocks(from: 2, number: $1, of: UInt64($0)).repetition }
    #expect(Set(keys).count == pairs.count)
    // No repetition of a run, whose matches are at most 2⁴⁷.
    #expect(keys.allSatisfy { $0 >= 1 << 63 })
    var early = CounterChance(seed: 3, repetition: 5, later: LaterShocks(from: 4, number: 9, of: 5))
    var late = CounterChance(seed: 3, repetition: 5, later: LaterShocks(from: 6, number: 9, of: 5))
    for (turn, purpose) in Self.places {
      let isSame = early.uniform(purpose, turn: turn) == late.uniform(purpose, turn: turn)
      #expect(isSame == !(4...5).contains(turn), "turn \(turn), \(purpose)")
    }
    #expect(LaterShocks(from: 1, number: LaterShocks.numberLimit - 1, of: LaterShocks.repetitionLimit - 1).repetition == .max)
  }
}
