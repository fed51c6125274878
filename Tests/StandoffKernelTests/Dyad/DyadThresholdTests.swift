import CStandoffNumerics
import StandoffKernel
import Testing

/// The thresholds of the security dilemma against their closed forms, and what moves them.
@Suite struct DyadThresholdTests {
  /// A state whose payoffs are ordered as the model wants them.
  private func state(_ random: inout SplitMix) -> DyadState {
    var state = DyadState()
    let ladder = (0..<5).map { _ in random.number(-3...5) }.sorted()
    (state.exposure, state.armsRace, state.advantage, state.peace, state.greedyAdvantage) = (
      ladder[0], ladder[1], ladder[2], ladder[3], ladder[4]
    )
    state.firstStrike = random.number(-5...30)
    state.secondStrike = random.number(-20...0)
    return state
  }

  @Test("m*, s* and w* are the closed forms of the trust game, of preemption and of reassurance")
  func closedForms() {
    var random = SplitMix(600)
    for _ in 0..<1000 {
      let s = state(&random)
      // M07: indifference between arming and restraint against a chance m of arms.
      let m = s.trustThreshold
      let arm = m * s.armsRace + (1 - m) * s.advantage
      let restrain = m * s.exposure + (1 - m) * s.peace
      #expect(abs(arm - restrain) < 1e-9 && m > 0 && m < 1)
      #expect(abs(m - (s.peace - s.advantage) / ((s.peace - s.advantage) + (s.armsRace - s.exposure))) < 1e-12)
      // M09: indifference between striking first and waiting for an attack of chance a.
      let delta = random.number(0.1...0.99)
      let a = s.attackThreshold(discountFactor: delta)
      let peace = s.peace / (1 - delta)
      #expect(abs(a * s.secondStrike + (1 - a) * peace - s.firstStrike) < 1e-7 * max(1, peace.magnitude, a.magnitude))
      #expect(abs(a - (peace - s.firstStrike) / (peace - s.secondStrike)) < 1e-12 * max(1, a.magnitude))
      // M12: a greedy state gives up w of the gain of arming now for its advantage later.
      let w = s.separatingConcession
      let (now, later) = (s.greedyAdvantage - s.armsRace, s.greedyAdvantage - s.peace)
      #expect(abs((1 - w) * now - w * later) < 1e-9 && w > 0 && w < 1)
      #expect(abs(w - now / (now + later)) < 1e-12)
    }
  }

  @Test func defaultsAreTheOnesTheLedgerNames() {
    let p = DyadParameters()
    #expect(abs(p.first.trustThreshold - 0.4) < 1e-12)
    #expect(abs(p.first.attackThreshold(discountFactor: p.discountFactor) - 0.8) < 1e-12)
    #expect(abs(p.first.separatingConcession - 11.0 / 15) < 1e-12)
  }

  /// Adds a constant to every payoff: a turn's, and a war's.
  private func raised(_ state: DyadState, by gift: Double) -> DyadState {
    var state = state
    for path in DyadState.payoffs { state[keyPath: path] += gift }
    return state
  }

  @Test("A constant gift on all eight payoffs leaves m* and w*, and moves s* as its formula says")
  func gift() {
    var random = SplitMix(601)
    var moved = 0
    for _ in 0..<500 {
      let s = state(&random)
      let richer = raised(s, by: 1)
      #expect(abs(richer.trustThreshold - s.trustThreshold) < 1e-12)
      #expect(abs(richer.separatingConcession - s.separatingConcession) < 1e-12)
      // A turn's gift comes for ever, a war's once.
      let peace = (s.peace + 1) / 0.05
      let expected = (peace - s.firstStrike - 1) / (peace - s.secondStrike - 1)
      let found = richer.attackThreshold(discountFactor: 0.95)
      #expect(abs(found - expected) < 1e-9 * max(1, expected.magnitude))
      if abs(found - s.attackThreshold(discountFactor: 0.95)) > 1e-3 { moved += 1 }
    }
    #expect(moved > 250)
  }

  @Test("Each threshold moves as its words say")
  func direction() {
    func changed(_ path: WritableKeyPath<DyadState, Double>, _ by: Double) -> DyadState {
      var state = DyadState()
      state[keyPath: path] += by
      return state
    }
    let base = DyadState()
    // A smaller advantage, or less to lose by exposure, lets a state trust more.
    #expect(changed(\.advantage, -0.1).trustThreshold > base.trustThreshold)
    #expect(changed(\.exposure, 0.1).trustThreshold > base.trustThreshold)
    // A better first strike, or a worse second one, makes it strike sooner; patience makes it wait.
    #expect(changed(\.firstStrike, 1).attackThreshold(discountFactor: 0.95) < base.attackThreshold(discountFactor: 0.95))
    #expect(changed(\.secondStrike, -1).attackThreshold(discountFactor: 0.95) < base.attackThreshold(discountFactor: 0.95))
    #expect(base.attackThreshold(discountFactor: 0.97) > base.attackThreshold(discountFactor: 0.95))
    // The greedier, the smaller the concession that it shrinks from.
    #expect(changed(\.greedyAdvantage, 0.5).separatingConcession < base.separatingConcession)
  }

  @Test("What a benign state does rises with its fear, from lo to hi, half-way at m*")
  func actRate() {
    var random = SplitMix(602)
    for _ in 0..<1000 {
      let s = state(&random)
      let item = RandomObserver(&random, rule: .bayes)
      let noise = random.number(0.005...0.5)
      func rate(_ fear: Double) -> Double { s.actRate(fear: fear, seenBy: item.observer, noise: noise) }
      let (lo, hi) = (item.observer.rateLow, item.observer.rateHigh)
      #expect(abs(rate(s.trustThreshold) - (lo + hi) / 2) < 1e-12)
      let fear = random.unit()
      let drive = 1 / (1 + standoff_exp(-(fear - s.trustThreshold) / noise))
      #expect(abs(rate(fear) - (lo + (hi - lo) * drive)) < 1e-12)
      #expect(rate(fear) >= lo - 1e-15 && rate(fear) <= hi + 1e-15 && rate(1) >= rate(0))
    }
  }

  @Test("A state sees its own thresholds, and the concession that the other would not imitate")
  func views() throws {
    var random = SplitMix(603)
    for _ in 0..<50 {
      var parameters = DyadParameters()
      parameters.turns = 1
      (parameters.first, parameters.second) = (state(&random), state(&random))
      var seen = [[Double]](repeating: [], count: 2)
      let slots = ["trust_threshold", "attack_threshold", "separating_concession", "other_separating_concession"].map {
        Slots.state[$0]
      }
      func watcher(_ seat: Int) -> ScriptedStrategy {
        ScriptedStrategy.state { _, view, _ in seen[seat] = slots.map { view[$0] } }
      }
      _ = try DyadTable(parameters: parameters, first: watcher(0), second: watcher(1)).play()
      for seat in 0..<2 {
        let (own, other) = (parameters[seat], parameters[1 - seat])
        #expect(
          seen[seat] == [
            own.trustThreshold, own.attackThreshold(discountFactor: parameters.discountFactor), own.separatingConcession,
            other.separatingConcession,
          ])
      }
    }
  }

  @Test(arguments: [
    ("advantage", 1.5, "advantage of the second state is 1.5, and must lie below peace, 1: a security seeker prefers peace"),
    ("greedy_advantage", 0.5, "greedy_advantage of the second state is 0.5, and must lie above peace, 1"),
    ("arms_race", 0.75, "arms_race of the second state is 0.75, above advantage, 0.6"),
    ("exposure", 0.5, "exposure of the second state is 0.5, and must lie below arms_race, 0.3"),
    ("act_rate_high", 0.125, "act_rate_high of the second state is 0.125, below act_rate_low, 0.15"),
  ])
  func inconsistencyIsNamed(_ name: String, _ value: Double, _ message: String) throws {
    let model = ModelDefinition.dyad
    var scenario = Scenario(name: "test", schema: model.schema, seats: model.schema.defaultSeats)
    #expect(model.inconsistency(scenario) == nil)
    try scenario.set("second.\(name)", to: value, source: "test")
    #expect(model.inconsistency(scenario) == message)
  }

  @Test func ledgerReachesEveryParameter() {
    let defaults = DyadParameters()
    for (index, schema) in DyadParameters.ledger.enumerated() {
      #expect(defaults[index: index] == schema.defaultValue, "\(schema.name)")
      #expect(schema.range.contains(schema.defaultValue) && schema.summary.hasSuffix(".") && !schema.source.isEmpty)
      var changed = defaults
      changed[index: index] = schema.range.upperBound
      #expect(changed[index: index] == schema.range.upperBound, "\(schema.name)")
      for other in DyadParameters.ledger.indices where other != index {
        #expect(changed[index: other] == defaults[index: other], "\(schema.name) changes \(DyadParameters.ledger[other].name)")
      }
      changed[index: index] = schema.defaultValue
      #expect(changed == defaults, "\(schema.name)")
    }
  }
}

extension DyadState {
  /// All eight payoffs.
  static let payoffs: [any WritableKeyPath<DyadState, Double> & Sendable] = [
    \.peace, \.advantage, \.greedyAdvantage, \.armsRace, \.exposure, \.firstStrike, \.secondStrike, \.mutualStrike,
  ]
}
