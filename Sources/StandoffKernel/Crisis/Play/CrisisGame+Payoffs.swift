/// Equations (6), (10) and (11): what the actors get.
extension CrisisGame {
  /// What a turn in this position pays each actor, effort apart (eq. 10).
  private func flows(
    _ state: CrisisState, _ seats: Seats, threat: Double, sanctions: Double, pressure: Double, shield: Double,
    provocation: Double, effective: Double
  ) -> (coercer: Double, target: Double, patron: Double) {
    let p = parameters
    let vulnerability = p.vulnerability(stage: state.stage)
    let armedGreed = seats.targetType == .greedy && state.stage == p.stages ? p.greedyGain : 0
    let target = p.valueOfRuling - p.sanctionPain * effective + p.programmePrestige * Double(state.stage) / Double(p.stages)
      + p.provocationPrestige * provocation + state.inducement + armedGreed
    let coercer = -p.threat(from: seats.targetType) * vulnerability - p.threatCost * threat - p.sanctionCost * sanctions
      - p.inducementCost * state.inducement
    let patron = -p.bombCost * vulnerability - p.pressureCost * pressure - p.shieldCost * shield
    return (coercer, target, patron)
  }

  /// P3: flows at the stage before progress.
  func addFlows(_ state: CrisisState, _ seats: Seats, _ moves: CrisisMoves, _ payoffs: inout CrisisPayoffs) {
    let flow = flows(
      state, seats, threat: moves.coercer.threat, sanctions: moves.coercer.sanctions, pressure: moves.patron.pressure,
      shield: moves.patron.shield, provocation: moves.target.provocation, effective: moves.pressure)
    let effort = moves.target.effort
    payoffs.coercer += payoffs.weight * flow.coercer
    payoffs.target += payoffs.weight * (flow.target - parameters.armingCost / 2 * effort * effort)
    payoffs.patron += payoffs.weight * flow.patron
  }

  /// (6) War, fought at the true stage and paid at the start of the next turn.
  func fight<C: Chance>(
    _ state: CrisisState, _ seats: Seats, targetStruckFirst: Bool, shield: Double, _ turn: Int, _ chance: inout C,
    _ payoffs: inout CrisisPayoffs, _ recorder: CrisisRecorder?
  ) {
    let p = parameters
    let weight = payoffs.weight * p.discountFactor
    let winning = p.chanceOfVictory(stage: state.stage, targetStruckFirst: targetStruckFirst)
    let wins = chance.happens(.victory, turn: turn, probability: winning)
    recorder?.add(.victory(coercerWins: wins))
    let forEver = 1 / (1 - p.discountFactor)
    let prize = wins ? p.gain(seats.coercerType) : -p.threat(from: seats.targetType) * forEver
    payoffs.coercer += weight * (prize - p.costOfWar(stage: state.stage, shield: shield))
    payoffs.target += weight * ((wins ? 0 : p.valueOfRuling * forEver) - p.warDestruction)
    payoffs.patron -= weight * p.warDamage
  }

  /// (11) The last state and postures go on for ever, without effort and without the hazard of war: u/(1 − δ (1 − H)).
  func addContinuation(_ state: CrisisState, _ seats: Seats, _ payoffs: inout CrisisPayoffs) {
    let p = parameters
    let flow = flows(
      state, seats, threat: state.threat, sanctions: state.sanctions, pressure: state.pressure, shield: state.shield,
      provocation: state.provocation, effective: state.effectivePressure)
    let pledge = state.pledge
    let hazard = p.uprisingHazard(stage: state.stage, effectivePressure: state.effectivePressure)
    let joins = p.chanceOfIntervention(seats.coercerType, stage: state.stage, shield: state.shield, pledge: pledge)
    let collapse = hazard * p.collapseGivenUprising(intervention: joins)
    let cost = p.costOfIntervention(stage: state.stage, shield: state.shield, pledge: pledge)
    let lumps = collapse * p.gain(seats.coercerType) - hazard * joins * cost
    let forEver = payoffs.weight / (1 - p.discountFactor * (1 - collapse))
    payoffs.coercer += forEver * (flow.coercer + lumps)
    payoffs.target += forEver * flow.target
    payoffs.patron += forEver * (flow.patron - collapse * p.collapseDamage)
  }
}
