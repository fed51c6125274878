import StandoffKernel
import Testing

/// C.4, P8: uprisings, intervention and collapse.
@Suite struct UprisingTests {
  /// An uprising in every turn, which never topples the regime unless `falls`.
  private func restless(falls: Double = 0, _ change: (inout CrisisParameters) -> Void = { _ in }) -> CrisisParameters {
    .certain {
      $0.uprisingHazard = 1
      $0.programmeLegitimacy = 0
      $0.collapseAlone = falls
      $0.collapseWithIntervention = falls
      change(&$0)
    }
  }

  @Test("Lumps have weight δ^t: collapse and intervention are paid in their turn")
  func lumps() throws {
    let p = restless(falls: 1) { $0.interventionByScript = 1 }
    for intervenes in [false, true] {
      let played = try Table(
        parameters: p, coercer: ScriptedStrategy.coercer(intervene: { _, _ in intervenes }),
        patron: ConstantPatron(pressure: 0, shield: 0.5)
      ).record()
      #expect(played.outcome == (intervenes ? .collapseIntervention : .collapseAlone) && played.result.endTurn == 1)
      // I = i0 + i1 ν n/N + ish σ.
      let cost = intervenes ? 0.05 + 0.5 * 0.1 + 0.3 * 0.5 : 0
      #expect(same(played.payoff(.coercer), -0.0006 + 0.3 - cost))
      #expect(same(played.payoff(.target), 1.01))
      #expect(same(played.payoff(.patron), -0.0004 - 0.002 * 0.5 - 0.6))
    }
  }

  @Test("An intervention that fails costs its price, is counted, and convinces the target; the deal goes on")
  func failedIntervention() throws {
    let p = restless {
      $0.interventionByScript = 1
      $0.turns = 2
    }
    let played = try Table(
      parameters: p,
      coercer: ScriptedStrategy.coercer(
        intervene: { turn, _ in turn == 2 },
        posture: { turn, _, act in
          if turn == 1 { (act.offer, act.inducement, act.pledge) = (.disarm, 0.05, 0.2) }
        }), target: ScriptedStrategy.agrees()
    ).record()
    #expect(played.turn(1).has(.uprising) && played.turn(1).has(.survived) && !played.turn(1).has(.intervened))
    #expect(played.turn(1).after.coercerOpportunist == LogOdds(probability: p.target.prior))
    #expect(played.turn(2).has(.intervened) && played.outcome == .disarmed && played.result.marks[6] == 1)
    #expect(played.turn(2).after.coercerOpportunist.probability == 1 - 1e-9)
    // At stage 0: I = i0 + k, in turn 2. The continuation has h = 1, H = 0 and ι by eq. 3, at a pledge of .2: never.
    #expect(p.chanceOfIntervention(.opportunist, stage: 0, shield: 0, pledge: 0.2) < 1e-5)
    let ghost = p.power(2) * p.forEver * p.chanceOfIntervention(.opportunist, stage: 0, shield: 0, pledge: 0.2) * 0.25
    #expect(same(played.payoff(.coercer), -0.01 * p.forEver - 0.9 * (0.05 + 0.2) - ghost))
  }

  @Test("An intervention overrides what the turn's threat would have taught")
  func overrides() throws {
    let p = restless { $0.interventionByScript = 1 }
    let played = try Table(
      parameters: p, coercer: ScriptedStrategy.coercer(intervene: ScriptedStrategy.yes)
    ).record()
    #expect(played.turns.allSatisfy { $0.after.coercerOpportunist.probability == 1 - 1e-9 && $0.seenByTarget == nil })
  }

  @Test("The script is asked about intervention only in the analysis mode; elsewhere eq. 3 decides")
  func whoDecides() throws {
    for mode in [0, 1] {
      var asked = 0
      let p = restless {
        $0.interventionByScript = mode
        // Eq. 3 would never intervene.
        $0.interventionCost = 10
      }
      let played = try Table(
        parameters: p,
        coercer: ScriptedStrategy.coercer(intervene: { _, _ in
          asked += 1
          return true
        })
      ).record()
      #expect(asked == (mode == 1 ? 6 : 0) && played.result.marks[6] == (mode == 1 ? 6 : 0))
    }
    // A script that does not answer does not intervene.
    let silent = try Table(parameters: restless { $0.interventionByScript = 1 }).record()
    #expect(silent.result.marks[6] == 0 && silent.events.contains(.uprising))
  }

  @Test("Eq. 3 is read after progress, with this turn's shield and the pledge of the deal in force")
  func equationThree() throws {
    // Sharp intervention: Δq G = .15 against i0 + i1 vul + ish σ + k.
    func intervened(
      stage: Int = 0, effort: Double = 0, shield: Double = 0, pledge: Double? = nil, detection: Double = 0
    ) throws -> Bool {
      let p = CrisisParameters.certain {
        $0.sharpenIntervention()
        $0.uprisingHazard = 1
        $0.programmeLegitimacy = 0
        $0.collapseAlone = 0
        $0.collapseWithIntervention = 0.5
        $0.opportunistGain = 0.3
        $0.initialStage = stage
        $0.detectionRate = detection
        $0.turns = 1
      }
      let played = try Table(
        parameters: p,
        coercer: ScriptedStrategy.coercer { _, _, act in
          if let pledge { (act.offer, act.pledge) = (.freeze, pledge) }
        },
        target: ScriptedStrategy.agrees { _, _, act in
          act.effort = effort
          act.cheat = effort > 0
        }, patron: ConstantPatron(pressure: 0, shield: shield)
      ).record()
      return played.events.contains(.intervened)
    }
    #expect(try intervened() && intervened(stage: 3))
    // The last stage deters, even when it is reached in this turn.
    #expect(try !intervened(stage: 4) && !intervened(stage: 3, effort: 1))
    #expect(try intervened(shield: 0.3) && !intervened(shield: 0.4))
    #expect(try intervened(pledge: 0.09) && !intervened(pledge: 0.11))
    // A pledge of a deal that ended in this turn binds no more.
    #expect(try intervened(stage: 0, effort: 1, pledge: 0.2, detection: 1))
    #expect(try !intervened(stage: 0, effort: 1, pledge: 0.2, detection: 0))
  }

  @Test("The hazard is read after progress, at the pressure after deals")
  func hazard() throws {
    func chance(stage: Int, effort: Double, accepts: Bool = false) throws -> Double {
      let p = CrisisParameters.certain {
        $0.uprisingHazard = 0.01
        $0.initialStage = stage
        $0.collapseAlone = 1
        $0.collapseWithIntervention = 1
        $0.turns = 1
      }
      let exact = try Table(
        parameters: p, coercer: ScriptedStrategy.offersOnce(.freeze) { _, _, act in act.sanctions = 1 },
        target: ScriptedStrategy.target(accept: { _, _ in accepts }) { _, _, act in act.effort = effort },
        patron: ConstantPatron(pressure: 1)
      ).exact()
      return exact[.collapseAlone] + exact[.collapseIntervention]
    }
    let p = CrisisParameters()
    #expect(same(try chance(stage: 2, effort: 0), p.uprisingHazard(stage: 2, effectivePressure: 1)))
    #expect(same(try chance(stage: 2, effort: 1), p.uprisingHazard(stage: 3, effectivePressure: 1)))
    #expect(same(try chance(stage: 2, effort: 1, accepts: true), p.uprisingHazard(stage: 2, effectivePressure: 0)))
  }
}
