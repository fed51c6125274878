import Foundation
import StandoffKernel
import Testing

/// Postures between the extremes, and postures that change from turn to turn.
@Suite struct FlowTests {
  @Test("Effort costs kA/2 a², and a step comes with λ a (1 − eS s)")
  func gradedEffort() throws {
    let p = CrisisParameters.certain {
      $0.completionRate = 0.35
      $0.sanctionSlowdown = 0.3
      $0.turns = 1
    }
    let exact = try Table(
      parameters: p, coercer: ScriptedStrategy.coercer { _, _, act in act.sanctions = 0.6 },
      target: ScriptedStrategy.works(0.6), patron: ConstantPatron(pressure: 0.4)
    ).exact()
    let advanced = exact.standing.filter { $0.key.stage == 3 }.values.reduce(0, +)
    let step = 0.35 * 0.6 * (1 - 0.3 * 0.42)
    #expect(same(advanced, step))
    let flow = 1 - 0.08 * 0.42
    let ahead = 0.9 / (1 - 0.9) * (flow + 0.01 * (1 - step) + 0.015 * step)
    #expect(same(exact.payoffs[1], flow + 0.01 - 0.02 * 0.36 + ahead))
  }

  @Test("Every hazard follows the turn's own postures, whatever those of the turn before were")
  func changingPostures() throws {
    // Stage fixed at 2; pressure, threat and provocation change every turn, and come back. No shield, so that the only
    // difference between turns is what is computed here.
    let pressures = [0.2, 0.9, 0.2, 0.5, 0.5, 0.1]
    let threats = [0.8, 0.3, 0.8, 0.8, 0.0, 0.6]
    let p = CrisisParameters.with {
      $0.uprisingHazard = 0.05
      $0.sanctionDestabilisation = 2
      $0.tensionHazard = 0.3
      $0.completionRate = 0
      $0.turns = pressures.count
      $0.collapseAlone = 1
      $0.collapseWithIntervention = 1
    }
    let exact = try Table(
      parameters: p, coercer: ScriptedStrategy.coercer { turn, _, act in act.threat = threats[turn - 1] },
      target: ScriptedStrategy.works(0, provocation: 0.5),
      patron: ScriptedStrategy.patron { turn, _, act in act.pressure = pressures[turn - 1] }
    ).exact()
    var (standing, war, collapse) = (1.0, 0.0, 0.0)
    for (pressure, threat) in zip(pressures, threats) {
      let accident = 1 - exp(-(0.0005 + 0.3 * threat * 0.5))
      let uprising = min(1, 0.05 * exp(-0.7 * 0.5 + 2 * 0.9 * pressure))
      war += standing * accident
      collapse += standing * (1 - accident) * uprising
      standing *= (1 - accident) * (1 - uprising)
    }
    #expect(same(exact[.inadvertentWar], war) && same(exact[.statusQuo], standing))
    #expect(same(exact[.collapseAlone] + exact[.collapseIntervention], collapse))
  }

  @Test("Each type of coercer is shown its own attack threshold, in one game with both", arguments: [true, false])
  func thresholdsOfBothTypes(_ posturesChange: Bool) throws {
    let p = CrisisParameters()
    let coercer = RecordingStrategy(
      ScriptedStrategy.coercer { turn, _, act in act.sanctions = posturesChange && turn % 2 == 0 ? 1 : 0 })
    let table = Table(
      parameters: p, types: CrisisTypes(opportunist: 0.5, greedy: 0.5), coercer: coercer,
      patron: ScriptedStrategy.patron { turn, _, act in act.shield = posturesChange && turn % 3 == 0 ? 0.4 : 0 })
    let game = table.game
    var types: Set<Double> = []
    for repetition in 0..<20 as Range<UInt64> {
      _ = try game.play(table.seats, seed: 2, repetition: repetition)
      for glance in coercer.glances {
        let type = glance[CrisisSlot.type] == 0 ? CoercerType.opportunist : .restrained
        types.insert(glance[CrisisSlot.type])
        let expected = p.attackThreshold(
          type, effectivePressure: glance[CrisisSlot.effectivePressure], shield: glance[CrisisSlot.shield])
        #expect(glance[CrisisSlot.attackThreshold] == expected, "repetition \(repetition), turn \(glance.turn)")
      }
    }
    #expect(types == [0, 1])
  }

  @Test("The patron's flows: pressure, shield and the bomb, each at its price")
  func patronsFlows() throws {
    let p = CrisisParameters.certain { $0.initialStage = 4 }
    let exact = try Table(parameters: p, patron: ConstantPatron(pressure: 0.5, shield: 0.25)).exact()
    #expect(same(exact.payoffs[2], (-0.004 - 0.003 * 0.5 - 0.002 * 0.25) * p.forEver))
  }
}
