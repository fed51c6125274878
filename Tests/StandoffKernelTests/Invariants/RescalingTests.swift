import StandoffKernel
import Testing

/// A positive multiple of all of one actor's payoffs changes none of its choices, nor anybody else's.
@Suite struct RescalingTests {
  static let cases: Range<UInt64> = 2000..<2100

  /// The parameters in which an actor's payoffs are measured; for the coercer the noise of intervention too.
  static func units(of role: CrisisRole) -> [WritableKeyPath<CrisisParameters, Double>] {
    switch role {
    case .coercer:
      [
        \.threatFromSecuritySeeker, \.threatFromGreedy, \.warCost, \.nuclearWarCost, \.opportunistGain, \.restrainedGain,
        \.interventionCost, \.interventionCostArmed, \.interventionNoise, \.threatCost, \.sanctionCost, \.inducementCost,
        \.audienceCost, \.pledgeCap, \.shieldWarCost, \.shieldInterventionCost, \.basingRefusalCost,
      ]
    case .target:
      [
        \.valueOfRuling, \.armingCost, \.programmePrestige, \.sanctionPain, \.greedyGain, \.provocationPrestige,
        \.warDestruction,
      ]
    case .patron: [\.bombCost, \.collapseDamage, \.warDamage, \.pressureCost, \.shieldCost]
    }
  }

  @Test(arguments: CrisisRole.allCases, [0.25, 8.0]) func choicesDoNotChange(_ role: CrisisRole, _ factor: Double) throws {
    var offers = 0
    for seed in Self.cases {
      var item = RandomCase(seed: seed, longest: 20)
      let before = try item.choosing.record(seed: seed)
      for path in Self.units(of: role) { item.parameters[keyPath: path] *= factor }
      // Offers are stated in numeraires: the pledge in the coercer's, the inducement in the target's.
      if role == .coercer { item.coercer.pledge *= factor }
      if role == .target {
        item.coercer.inducement *= factor
        item.parameters.inducementCost /= factor
      }
      let after = try item.choosing.record(seed: seed)

      #expect(before.result.outcome == after.result.outcome, "\(item)")
      #expect(before.result.endTurn == after.result.endTurn && before.result.marks == after.result.marks, "\(item)")
      for (one, other) in zip(before.turns, after.turns) {
        #expect(one.target == other.target && one.patron == other.patron, "\(item), turn \(one.turn)")
        #expect(one.coercer.threat == other.coercer.threat && one.coercer.offer == other.coercer.offer, "\(item)")
        #expect(one.events.count == other.events.count, "\(item), turn \(one.turn)")
        offers += one.events.filter { if case .accepted = $0 { true } else { false } }.count
      }
      for other in CrisisRole.allCases {
        let scale = other == role ? factor : 1
        let (was, now) = (before.result.payoffs[other.rawValue] * scale, after.result.payoffs[other.rawValue])
        #expect(abs(was - now) <= 1e-12 * max(1, abs(was)), "\(item): \(other) \(was), \(now)")
      }
    }
    #expect(offers > 5)
  }

  @Test func everyPayoffParameterIsInOneActorsUnits() {
    let all = CrisisRole.allCases.flatMap(Self.units)
    #expect(Set(all).count == all.count)
    // An unlisted parameter in those units would make the test above blind to it.
    let measured = CrisisParameters.ledger.filter {
      $0.unit.contains("1 = conventional war") || $0.unit.contains("turn in power") || $0.unit.contains("turns in power")
        || $0.unit.contains("arbitrary")
    }
    #expect(measured.count == all.count)
  }
}
