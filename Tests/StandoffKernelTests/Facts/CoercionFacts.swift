import StandoffKernel
import Testing

/// Qualitative facts of the model (its description, C.10): what threats, lines, pressure and legitimacy do.
@Suite struct CoercionFacts {
  @Test("F12: at the defaults the target arms at every threat level")
  func whetherThreatenedOrNot() throws {
    let p = CrisisParameters()
    for step in 0...20 {
      for stage in 0..<p.stages {
        #expect(StageValues(p, .usual(threat: Double(step) / 20), stage: stage).arms, "τ = \(step)/20, stage \(stage)")
      }
    }
    // In play too: it works in every turn until it is armed.
    for threat in [0.0, 0.5, 1] {
      var setting = ConfiguredCoercer.Setting()
      setting.posture.threat = threat
      let played = try Table.reference(setting).record(seed: 12)
      #expect(played.turns.allSatisfy { ($0.target.effort == 1) == ($0.before.stage < p.stages) })
    }
  }

  @Test("F13: without foreign threat the target arms at stages 2 and 3 only if that buys legitimacy")
  func domesticLegitimacy() {
    let quiet = StageValues.Position(effectivePressure: 0, threat: 0, opportunist: 0.8, resolved: 0.05)
    for legitimacy in [0, 0.7] {
      let p = CrisisParameters.with {
        ($0.opportunistGain, $0.restrainedGain) = (0, 0)
        $0.programmePrestige = 0
        $0.programmeLegitimacy = legitimacy
      }
      for stage in 2...3 { #expect(StageValues(p, quiet, stage: stage).arms == (legitimacy > 0), "stage \(stage)") }
      // The residue of the logit is enough at the first stages.
      for stage in 0...1 { #expect(StageValues(p, quiet, stage: stage).arms, "stage \(stage)") }
      #expect(near(p.chanceOfIntervention(.opportunist, stage: 0, shield: 0, pledge: 0), 0.076, within: 0.0005))
    }
  }

  /// P(collapse) and P(armed) of constant postures over ten turns, without war.
  private func tenTurns(
    pressure: Double = 0, effort: Double, _ change: (inout CrisisParameters) -> Void = { _ in }
  ) throws -> (collapse: Double, armed: Double) {
    let p = CrisisParameters.with {
      $0.removeAccidents()
      $0.turns = 10
      change(&$0)
    }
    let exact = try Table(
      parameters: p, target: ScriptedStrategy.works(effort), patron: ConstantPatron(pressure: pressure)
    ).exact()
    return (exact[.collapseAlone] + exact[.collapseIntervention], exact[.armedDeterrence])
  }

  @Test("F14: legitimacy lowers collapse")
  func legitimacyStabilises() throws {
    let collapse = try [0, 0.35, 0.7, 1.4].map { legitimacy in
      try tenTurns(effort: 1) { $0.programmeLegitimacy = legitimacy }.collapse
    }
    #expect(zip(collapse, collapse.dropFirst()).allSatisfy { $0 > $1 }, "\(collapse)")
  }

  @Test("F16: the patron's pressure delays completion and raises collapse")
  func patronPressure() throws {
    let working = try [0, 0.3, 0.8].map { try tenTurns(pressure: $0, effort: 1) }
    #expect(zip(working, working.dropFirst()).allSatisfy { $0.armed > $1.armed && $0.collapse < $1.collapse })
    let idle = try [0, 0.3, 0.8].map { try tenTurns(pressure: $0, effort: 0).collapse }
    #expect(zip(idle, idle.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("F17: war rises with the audience cost, then drops to nothing")
  func halfCredibleLine() throws {
    // Chosen set-up: M18 played in the turn loop. The coercer's cost of war is private, uniform up to 1 in units of w̄, and it
    // enforces the line where that is below its audience cost. The target believes what is true of it, ρ = A/w̄, crosses
    // below ρ*, and decides on a loud threat.
    var stream = SplitMix(0)
    var privateCost = 0.0
    let wars = try [0, 0.15, 0.3, 0.6].map { audienceCost in
      let p = CrisisParameters.with {
        $0.removeHazards()
        $0.completionRate = 1
        $0.stages = 4
        $0.initialRedLine = 3
        $0.priorResolved = audienceCost
        $0.audienceCost = audienceCost
        $0.turns = 1
        // A full threat reads as more than at the defaults, so that ρ* lies between .3 and .6.
        $0.perceivedAttackHazard = 0.03
      }
      let deterred = StageValues.resolveThatDeters(
        p, StageValues.Position(effectivePressure: 0, threat: 1, opportunist: 0.8, resolved: 0), stage: 2)
      #expect((0.3...0.6).contains(deterred), "\(deterred)")
      let crosses = StageValues(
        p,
        StageValues.Position(
          effectivePressure: 0, threat: 1, redLine: 3, opportunist: 0.8, resolved: audienceCost), stage: 2
      ).arms
      let table = Table(
        parameters: p,
        coercer: ScriptedStrategy.coercer(
          strike: { _, view in view[CrisisSlot.crossed] == 1 && privateCost < audienceCost },
          begin: {
            stream = SplitMix($0, salt: 17)
            privateCost = stream.unit()
          }),
        target: ScriptedStrategy.works(crosses ? 1 : 0))
      return try table.sample(4000)[.preventiveWar]
    }
    #expect(wars[0] == 0 && wars[3] == 0, "\(wars)")
    #expect(near(wars[1], 0.15) && near(wars[2], 0.30), "\(wars)")
  }

  @Test("F19: without a future there is no prevention, and no freeze enforces itself")
  func noShadowOfTheFuture() throws {
    for discount in [0, 1e-6, 0.01] {
      let p = CrisisParameters.with { $0.discountFactor = discount }
      #expect(p.attackThreshold(.opportunist, effectivePressure: 0, shield: 0) == .infinity)
      // Even a sure strike costs more than any harm that comes later.
      let sure = CrisisParameters.with { ($0.discountFactor, $0.victoryProbability) = (discount, 1) }
      #expect(sure.attackThreshold(.opportunist, effectivePressure: 0, shield: 0) > 1)
    }
    // The coercer's side of a freeze with a greedy target at stage 3, without a pledge: breaking it saves the inducement now, and brings the
    // race later. It keeps it at the default patience, and breaks it at none.
    for (discount, keeps) in [(0.974, true), (0.01, false)] {
      let p = CrisisParameters.with {
        $0.removeAccidents()
        $0.discountFactor = discount
        $0.initialStage = 3
        $0.turns = 80
      }
      var frozen = CrisisState(p)
      frozen.deal = .freeze
      frozen.inducement = 0.05
      func value(reneges: Bool) throws -> Double {
        try Table(
          parameters: p, types: CrisisTypes(.opportunist, .greedy),
          coercer: ScriptedStrategy.coercer { _, _, act in act.renege = reneges }, target: ScriptedStrategy.works()
        ).exact(from: frozen).payoffs[0]
      }
      #expect(try (value(reneges: false) > value(reneges: true)) == keeps, "δ = \(discount)")
    }
  }

  @Test("F25: threats undercut red lines")
  func threatsUndercutLines() {
    let p = CrisisParameters()
    let deterring = [0, 0.2, 0.4, 0.6, 0.8].map { StageValues.resolveThatDeters(p, .usual(threat: $0), stage: 2) }
    #expect(zip(deterring, deterring.dropFirst()).allSatisfy { $0 < $1 })
    #expect(near(deterring[0], 0.129, within: 0.0005) && near(deterring[4], 0.289, within: 0.0005))
  }

  @Test(
    "F26: a line believed with ρ = .2 deters when quiet and is crossed when loud", arguments: [(0.0, false), (0.8, true)])
  func loudLine(_ threat: Double, _ crossed: Bool) throws {
    let p = CrisisParameters.with {
      $0.removeHazards()
      $0.initialRedLine = 3
      $0.priorResolved = 0.2
    }
    var setting = ConfiguredCoercer.Setting()
    setting.posture.threat = threat
    setting.posture.sanctions = 1
    let exact = try Table.reference(setting, p).exact()
    #expect(exact[crossed ? .armedDeterrence : .statusQuo] > 0.999)
  }
}
