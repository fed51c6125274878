import StandoffKernel
import Testing

/// Qualitative facts of the model (its description, C.10): when there is a deal.
@Suite struct DealFacts {
  /// How often twenty turns of the reference offer end in disarmament.
  private func disarmed(
    pledge: Double, patron: ConstantPatron = .mild, types: CrisisTypes = .usual,
    _ change: (inout CrisisParameters) -> Void = { _ in }
  ) throws -> Double {
    let p = CrisisParameters.with {
      $0.turns = 20
      change(&$0)
    }
    return try Table.reference(.offer(pledge: pledge), p, patron: patron, types: types).sample(4000)[.disarmed]
  }

  @Test("F5: no disarmament without commitment; with it, or with nothing to gain, it is stable")
  func commitment() throws {
    #expect(try disarmed(pledge: 0) == 0)
    let pledged = try disarmed(pledge: 0.2)
    #expect(near(pledged, 0.94), "\(pledged)")
    let harmless = try disarmed(pledge: 0) { ($0.opportunistGain, $0.restrainedGain) = (0, 0) }
    #expect(near(harmless, 0.93), "\(harmless)")
  }

  @Test("F6: trust helps only if some type of coercer would not intervene")
  func trust() throws {
    // True types O and S, as everywhere in the facts; low is μK = .05 and .1, high .95 (a middling one is talked down by
    // the restraint that it sees).
    let trusting = try [0.05, 0.1].map { prior in
      try disarmed(pledge: 0) { ($0.restrainedGain, $0.target.prior) = (0, prior) }
    }
    #expect(trusting.allSatisfy { (0.78...0.94).contains($0) }, "\(trusting)")
    let fearful = try disarmed(pledge: 0) { ($0.restrainedGain, $0.target.prior) = (0, 0.95) }
    #expect(fearful < 0.05, "\(fearful)")
    for prior in [0, 0.01, 0.2, 0.5, 0.8, 0.99] {
      #expect(try disarmed(pledge: 0) { $0.target.prior = prior } == 0, "\(prior)")
    }
  }

  @Test("F7: a shield substitutes for commitment")
  func shield() throws {
    let shielded = try disarmed(pledge: 0, patron: .shield)
    #expect(near(shielded, 0.94), "\(shielded)")
  }

  @Test("F31: anarchy voids pledges")
  func anarchy() throws {
    for (cap, printed) in [(0, 0.0), (0.05, 0), (0.1, 0), (0.2, 0.93)] {
      let found = try disarmed(pledge: 0.2) { $0.pledgeCap = cap }
      #expect(printed == 0 ? found == 0 : near(found, printed), "cap \(cap): \(found)")
    }
  }

  @Test("F20, F22: a freeze is cheaper than disarmament, and the price rises with progress")
  func prices() {
    let p = CrisisParameters()
    let freeze = DealTerms(.freeze, pledge: 0).price(p, .usual(), stage: 3)
    let disarm = (2...4).map { DealTerms(.disarm, pledge: 0).price(p, .usual(), stage: $0) }
    #expect(near(freeze, 0.062, within: 0.0005), "\(freeze)")
    #expect(near(disarm[1], 0.229, within: 0.0005), "\(disarm)")
    #expect(freeze < disarm[1])
    #expect(disarm[0] < disarm[1] && disarm[1] < disarm[2], "\(disarm)")
  }

  @Test("F21: against an armed target pressure alone fails, commitment alone fails, both together work")
  func pressureAndCommitment() {
    let p = CrisisParameters()
    func accepts(pledge: Double, pressure: Double) -> Bool {
      DealTerms(.disarm, pledge: pledge).isAcceptable(p, .usual(pressure: pressure), stage: p.stages, inducement: 0.05)
    }
    for step in 0...20 { #expect(!accepts(pledge: 0, pressure: Double(step) / 20)) }
    #expect(!accepts(pledge: 0.2, pressure: 0))
    #expect(accepts(pledge: 0.2, pressure: 0.37))
    #expect(accepts(pledge: 0.2, pressure: 1))
  }

  @Test("F24: the price exceeds what the coercer would pay without commitment, and is below it with commitment")
  func zoneOfAgreement() {
    let p = CrisisParameters()
    for (stage, pledge, price, pays) in [
      (2, 0, 0.206, 0.075), (4, 0, 0.248, 0.088), (2, 0.2, -0.013, 0.060), (4, 0.2, 0.021, 0.071),
    ] {
      let terms = DealTerms(.disarm, pledge: pledge)
      let asked = terms.price(p, .usual(), stage: stage)
      let offered = terms.willingnessToPay(
        p, .opportunist, greedy: p.coercer.prior, effectivePressure: 0.37, stage: stage)
      let found = "stage \(stage), k = \(pledge): \(asked), \(offered)"
      #expect(near(asked, price, within: 0.0006) && near(offered, pays, within: 0.0006), "\(found)")
      #expect((asked < offered) == (pledge > 0))
    }
  }

  @Test("F27: threats raise the price when the pledge is not credible, and lower it when it is")
  func threatsAndPrices() {
    let p = CrisisParameters()
    for (pledge, printed) in [(0.0, [0.17, 0.31, 0.43]), (0.2, [0, -0.06, -0.11])] {
      let prices = [0, 0.4, 0.8].map { DealTerms(.disarm, pledge: pledge).price(p, .usual(threat: $0), stage: 2) }
      #expect(zip(prices, printed).allSatisfy { near($0, $1, within: 0.01) }, "k = \(pledge): \(prices)")
      let rises = zip(prices, prices.dropFirst()).map { $0 < $1 }
      #expect(rises.allSatisfy { $0 == (pledge == 0) }, "k = \(pledge): \(prices)")
    }
  }

  @Test("F28: a pledge must stop the breaking too, at more than what stops the intervention")
  func pledgeThatHolds() throws {
    let p = CrisisParameters.with {
      $0.removeAccidents()
      $0.turns = 80
    }
    func value(pledge: Double, reneges: Bool) throws -> Double {
      let setting = ConfiguredCoercer.Setting.bargain(
        inducement: 0.05, pledge: pledge, renegesInTurn: reneges ? 2 : p.turns + 1)
      let target = ScriptedStrategy.agrees { _, _, act in act.effort = 1 }
      return try Table.reference(setting, p, target: target, patron: ConstantPatron(pressure: 0)).exact().payoffs[0]
    }
    let kept = try value(pledge: 0.2, reneges: false)
    let broken = try value(pledge: 0.2, reneges: true)
    #expect(near(kept, -0.325, within: 0.0005) && near(broken, -0.357, within: 0.0005), "\(kept), \(broken)")
    #expect(try value(pledge: 0.160, reneges: true) > value(pledge: 0.160, reneges: false))
    #expect(try value(pledge: 0.170, reneges: true) < value(pledge: 0.170, reneges: false))
    let interventionStops = CrisisParameters().chanceOfIntervention(.opportunist, stage: 0, shield: 0, pledge: 0.160)
    #expect(interventionStops < 0.06)
  }
}
