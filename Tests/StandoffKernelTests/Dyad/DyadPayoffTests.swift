import StandoffKernel
import Testing

/// What matches pay and how they end, against sums done by hand.
@Suite struct DyadPayoffTests {
  /// δ = ½ makes the sums short; each state has payoffs of its own.
  private func parameters(turns: Int) -> DyadParameters {
    DyadParameters.with {
      $0.turns = turns
      $0.discountFactor = 0.5
      ($0.second.peace, $0.second.advantage, $0.second.greedyAdvantage) = (2, 1, 3)
      ($0.second.armsRace, $0.second.exposure) = (0.5, -1)
      ($0.second.firstStrike, $0.second.secondStrike, $0.second.mutualStrike) = (6, -2, 1)
    }
  }

  private let arm = StateMove(arm: true)
  private let strike = StateMove(strike: true)
  private let hold = StateMove()

  private func play(
    _ first: [StateMove], _ second: [StateMove], turns: Int = 3, greedy: [Double] = [0, 0]
  ) throws -> MatchResult {
    try DyadTable(
      parameters: parameters(turns: turns), greedy: greedy, first: ScriptedStrategy.moves(first),
      second: ScriptedStrategy.moves(second)).play()
  }

  private func check(_ result: MatchResult, _ outcome: DyadOutcome, _ first: Double, _ second: Double) {
    #expect(result.dyad == outcome)
    #expect(abs(result.payoffs[0] - first) < 1e-12, "\(result.payoffs[0]), expected \(first)")
    #expect(abs(result.payoffs[1] - second) < 1e-12, "\(result.payoffs[1]), expected \(second)")
    for role in 2..<MatchResult.roleLimit { #expect(result.payoffs[role] == 0) }
  }

  @Test func peaceForEver() throws {
    // 1/(1 − ½) and 2/(1 − ½), whatever the number of turns.
    for turns in [1, 3, 20] { check(try play([hold], [hold], turns: turns), .peace, 2, 4) }
  }

  @Test func armsRaceForEver() throws {
    for turns in [1, 3, 20] { check(try play([arm], [arm], turns: turns), .armsRace, 0.6, 1) }
  }

  @Test("One-sided arming pays the armed by its type, and the other its exposure")
  func oneSided() throws {
    check(try play([arm], [hold]), .oneSidedArms, 1.2, -2)
    check(try play([arm], [hold], greedy: [1, 1]), .oneSidedArms, 2.8, -2)
    check(try play([hold], [arm]), .oneSidedArms, -0.6, 2)
    check(try play([hold], [arm], greedy: [0, 1]), .oneSidedArms, -0.6, 6)
  }

  @Test("The last turn's moves go on for ever, and decide the outcome")
  func lastTurnGoesOn() throws {
    // First: 1 + .3/2 + (−.3)/4 + (−.3)/4; second: 2 + .5/2 + 1/4 + 1/4.
    check(try play([hold, arm, hold], [hold, arm, arm]), .oneSidedArms, 1 + 0.15 - 0.15, 2 + 0.25 + 0.5)
    check(try play([arm, arm, hold], [arm, arm, hold]), .peace, 0.3 + 0.15 + 0.5, 0.5 + 0.25 + 1)
  }

  @Test("War at turn t: peace before it, its value at weight δ^(t − 1), and nothing after")
  func war() throws {
    for turn in 1...3 {
      let weight = [1, 0.5, 0.25][turn - 1]
      let before = [0, 1, 1.5][turn - 1]
      let path = Array(repeating: hold, count: turn - 1) + [strike]
      let first = try play(path, [hold])
      check(first, .firstStruck, before + 4 * weight, 2 * before - 2 * weight)
      let second = try play([hold], path)
      check(second, .secondStruck, before + 0, 2 * before + 6 * weight)
      let both = try play(path, path)
      check(both, .bothStruck, before + 2 * weight, 2 * before + weight)
      for result in [first, second, both] {
        #expect(result.endTurn == turn && result.marks[2] == Int32(turn) && result.marks[0] == 0)
      }
    }
  }

  @Test("A strike ends the turn before arming or conceding counts")
  func strikeComesFirst() throws {
    let all = StateMove(arm: true, strike: true, concession: 1)
    check(try play([all], [arm]), .firstStruck, 4, -2)
    #expect(try play([all], [arm]).marks == SIMD8<Int32>(0, 0, 1, 0, 0, 0, 0, 0))
  }

  @Test("Types are fixed, given by chance, or drawn from what the other believes")
  func types() throws {
    let model = ModelDefinition.dyad
    func share(_ seat: Int, _ set: (inout Scenario) throws -> Void) throws -> Double {
      var scenario = Scenario(name: "test", schema: model.schema, seats: model.schema.defaultSeats)
      try set(&scenario)
      let game = DyadGame(scenario)
      let idle = [ScriptedStrategy.constant(strike), ScriptedStrategy.constant(strike)]
      let greedy = try (0..<3000 as Range<UInt64>).filter {
        let recorder = MatchRecorder()
        _ = try game.play(idle, seed: 810, repetition: $0, recorder: recorder)
        return recorder.types[seat] == DyadType.greedy.rawValue
      }
      return Double(greedy.count) / 3000
    }
    #expect(try share(0) { _ in } == 0)
    #expect(try share(1) { try $0.set("second.type", to: "greedy") } == 1)
    // Four standard errors of .35 and .6.
    let fromPrior = try share(1) {
      try $0.set("second.type", to: "from_prior")
      try $0.set("first.prior_greedy", to: "0.35")
      try $0.set("second.prior_greedy", to: "0.9")
    }
    #expect(abs(fromPrior - 0.35) < 0.035)
    #expect(abs(try share(0) { $0.seats[0].type = .drawn([0.4, 0.6]) } - 0.6) < 0.036)
  }

  @Test("A fault names the state and the turn")
  func fault() throws {
    let broken = ScriptedStrategy { turn, _, _ throws(Fault) in
      if turn == 3 { throw Fault(.runtime, "broken") }
    }
    #expect(throws: Fault(.runtime, "broken", role: 1, turn: 3)) {
      try DyadTable(second: broken).play()
    }
  }
}
