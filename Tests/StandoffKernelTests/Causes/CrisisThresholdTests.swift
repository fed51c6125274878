import StandoffKernel
import Testing

/// Thresholds and prices of an account are the kernel's, and agree with what the reference strategies do.
@Suite struct CrisisThresholdTests {
  static let seeds = UInt64(0)..<200

  static func causes(_ played: Played, _ p: CrisisParameters) throws -> CrisisCauses {
    try #require(CrisisCauses(p, played.recorder, outcome: played.outcome!))
  }

  /// On the eve of completion striking is worth more exactly above the attack threshold.
  @Test func strikingIsWorthMoreAboveTheThreshold() {
    var random = SplitMix(5)
    var sides = Set<Bool>()
    for seed in Self.seeds {
      let p = RandomCase(seed: seed).parameters
      let (pressure, shield) = (random.unit(), random.unit())
      let worth = CrisisParameters.presentValueOfStep(
        discountFactor: p.discountFactor, stepChance: p.stepChance(effectivePressure: pressure))
      guard worth + p.victoryProbability > 1.001 else { continue }
      for type in [CoercerType.opportunist, .restrained] {
        let threshold = p.attackThreshold(type, effectivePressure: pressure, shield: shield)
        for belief in [random.unit(), threshold - 1e-6, threshold + 1e-6] {
          let values = StrikeValues(p, type, greedy: belief, stage: p.stages - 1, effectivePressure: pressure, shield: shield)
          #expect((values.strike > values.wait) == (belief > threshold), "seed \(seed)")
          sides.insert(belief > threshold)
        }
      }
    }
    #expect(sides.count == 2)
  }

  /// Before the eve waiting for it is worth no less; against an armed target waiting is bearing it; a pledge costs at once.
  @Test func waitingHasAnOptionValue() {
    let p = CrisisParameters()
    func values(_ stage: Int, pledge: Double = 0) -> StrikeValues {
      StrikeValues(p, .opportunist, greedy: 0.8, stage: stage, effectivePressure: 0, shield: 0, pledge: pledge)
    }
    #expect(values(3).strike > values(3).wait && values(2).strike < values(2).wait)
    let lam = CrisisParameters.presentValueOfStep(discountFactor: p.discountFactor, stepChance: p.completionRate)
    #expect(same(values(2).wait, lam * values(3).strike) && same(values(1).wait, lam * lam * values(3).strike))
    #expect(same(values(4).wait, -(0.006 + 0.8 * 0.025) / (1 - 0.974)))
    #expect(same(values(4).strike, 0.5 * 0.3 - 2.5 - 0.5 * (0.006 + 0.8 * 0.025) / (1 - 0.974)))
    #expect(same(values(3, pledge: 0.2).strike, values(3).strike - 0.2 / 0.974))
  }

  /// Turns in which the strike rule would have struck are those in which its condition held at the node, and no others.
  @Test func ripeTurnsAreThoseOfTheStrikeRule() throws {
    var ripe = 0
    for seed in Self.seeds {
      var world = RandomCase(seed: seed, longest: 25)
      if seed.isMultiple(of: 2) { world.parameters.coercer.prior = 0.9 }
      var held: [Int] = []
      let rule: ScriptedStrategy.Answer = { turn, view in
        if view[CrisisSlot.deal] == 0 && view[CrisisSlot.stage] == Double(world.parameters.stages - 1)
          && view[CrisisSlot.targetGreedy] > view[CrisisSlot.attackThreshold]
        {
          held.append(turn)
        }
        return false
      }
      var table = world.table
      let posture = world.coercer
      table.coercer = ScriptedStrategy.coercer(strike: rule) { _, _, act in act = posture }
      let played = try table.record(seed: seed)
      let attack = try Self.causes(played, world.parameters).attack
      #expect((attack?.ripeTurns ?? 0) == held.count, "\(world)")
      if let first = held.first { #expect(attack?.crossing.map { $0.turn <= first } == true, "\(world)") }
      ripe += held.count
    }
    #expect(ripe > 50)
  }

  /// A reference coercer strikes by rule, and then striking is worth more to it than waiting.
  @Test func aStrikeByRuleIsToldAsOne() throws {
    var strikes = 0
    for seed in Self.seeds {
      var world = RandomCase(seed: seed, longest: 25)
      world.parameters.coercer.prior = 0.95
      world.coercer.offer = .none
      let table = world.choosing
      let played = try table.record(seed: seed)
      guard case .strike(let strike) = try Self.causes(played, world.parameters).decision else { continue }
      strikes += 1
      #expect(strike.isByRule && strike.belief > strike.threshold, "\(world)")
      #expect(strike.values.strike > strike.values.wait, "\(world)")
    }
    #expect(strikes > 10)
  }

  /// The reference target crosses a line, works and takes offers as the account's values say.
  @Test func valuesAreThoseOfTheReferenceTarget() throws {
    var (lines, completed, accepted, refused) = (0, 0, 0, 0)
    for seed in Self.seeds {
      var world = RandomCase(seed: seed, longest: 25)
      if seed % 3 == 0 { world.coercer.offer = .none }
      world.parameters.priorResolved = seed % 2 == 0 ? 0.02 : 0.6
      world.parameters.accidentHazard = 0
      world.parameters.tensionHazard = 0
      let played = try world.choosing.record(seed: seed)
      let causes = try Self.causes(played, world.parameters)
      if let line = causes.line, line.isCrossed {
        #expect(line.resolve < line.needed, "\(world)")
        lines += 1
      }
      if case .programme(let programme) = causes.decision {
        if programme.isComplete, let values = programme.values {
          #expect(values.arms, "\(world)")
          completed += 1
        }
        if let offer = programme.refused {
          #expect(offer.value <= offer.valueWithout && offer.inducement <= offer.price + 1e-9, "\(world)")
          refused += 1
        }
      }
      if case .deal(let offer?, _) = causes.decision {
        #expect(offer.value > offer.valueWithout && offer.inducement > offer.price - 1e-9, "\(world)")
        accepted += 1
      }
    }
    #expect(lines > 5 && completed > 20 && accepted > 5 && refused > 5, "\((lines, completed, accepted, refused))")
  }

  /// The commitment premium is uA δ (HD¹ − HD⁰)/(1 − δ(1 − HA)), with one type and without threat (M14).
  @Test func theCommitmentPremiumIsThatOfTheModel() throws {
    let p = CrisisParameters.with { $0.removeAccidents(); $0.initialStage = 4; $0.target.prior = 1; $0.turns = 2 }
    let played = try Table(parameters: p).record()
    let first = try #require(Self.causes(played, p).bargain).first
    func collapse(_ stage: Int, _ pledge: Double) -> Double {
      p.collapseHazard(beliefOpportunist: 1, stage: stage, effectivePressure: 0, shield: 0, pledge: pledge)
    }
    let armed = (p.valueOfRuling + p.programmePrestige) / (1 - p.discountFactor * (1 - collapse(4, 0)))
    #expect((first.premium - armed * p.discountFactor * (collapse(0, 0) - collapse(0, 1e9))).magnitude < 1e-6)
    #expect(first.premium > 0.1 && same(first.price - first.priceIfBound, first.premium))
    let worth = DealTerms(.disarm, pledge: 0).willingnessToPay(p, .opportunist, greedy: 0.3, effectivePressure: 0, stage: 4)
    #expect(same(first.worth, worth))
  }

  /// A record changes nothing of the match.
  @Test func readersChangeNothing() throws {
    for seed in Self.seeds.prefix(80) {
      let world = RandomCase(seed: seed, longest: 25)
      let plain = try world.table.game.play(world.table.seats, seed: seed, repetition: 3)
      #expect(try world.table.record(seed: seed, repetition: 3).result == plain, "\(world)")
    }
  }
}
