/// Equations (6), (10) and (11): what the actors get.
extension CrisisGame {
  /// What a turn in this position pays each actor, effort apart (eq. 10).
  private func flows(
    _ state: CrisisState, _ seats: Seats, threat: Double, sanctions: Double, pressure: Double, shield: Double,
    provocation: Double, effective: Double
  ) -> (coercer: Double, target: Double, patron: Double) {
    let vulnerability = rules.pointee.vulnerability(stage: state.stage)
    let armedGreed = seats.targetType == .greedy && state.stage == rules.pointee.stages ? rules.pointee.greedyGain : 0
    let target = rules.pointee.valueOfRuling - rules.pointee.sanctionPain * effective
      + rules.pointee.programmePrestige * Double(state.stage) / Double(rules.pointee.stages)
      + rules.pointee.provocationPrestige * provocation + state.inducement + armedGreed
    let coercer = -rules.pointee.threat(from: seats.targetType) * vulnerability
      - rules.pointee.threatCost * threat - rules.pointee.sanctionCost * sanctions
      - rules.pointee.inducementCost * state.inducement
    let patron = -rules.pointee.bombCost * vulnerability
      - rules.pointee.pressureCost * pressure - rules.pointee.shieldCost * shield
    return (coercer, target, patron)
  }

  /// P3: flows at the stage before progress.
  func addFlows(_ state: CrisisState, _ seats: Seats, _ moves: CrisisMoves, _ payoffs: inout CrisisPayoffs) {
    let flow = flows(
      state, seats, threat: moves.coercer.threat, sanctions: moves.coercer.sanctions, pressure: moves.patron.pressure,
      shield: moves.patron.shield, provocation: moves.target.provocation, effective: moves.pressure)
    let effort = moves.target.effort
    payoffs.coercer += payoffs.weight * flow.coercer
    payoffs.target += payoffs.weight * (flow.target - rules.pointee.armingCost / 2 * effort * effort)
    payoffs.patron += payoffs.weight * flow.patron
  }

  /// (6) War, fought at the true stage and paid at the start of the next turn.
  func fight<C: Chance>(
    _ state: CrisisState, _ seats: Seats, targetStruckFirst: Bool, shield: Double, _ turn: Int, _ chance: inout C,
    _ payoffs: inout CrisisPayoffs, _ recorder: CrisisRecorder?
  ) {
    let weight = payoffs.weight * rules.pointee.discountFactor
    let winning = rules.pointee.chanceOfVictory(stage: state.stage, targetStruckFirst: targetStruckFirst)
    let wins = chance.happens(.victory, turn: turn, probability: winning)
    recorder?.add(.victory(coercerWins: wins))
    let forEver = 1 / (1 - rules.pointee.discountFactor)
    let prize = wins ? rules.pointee.gain(seats.coercerType) : -rules.pointee.threat(from: seats.targetType) * forEver
    payoffs.coercer += weight * (prize - rules.pointee.costOfWar(stage: state.stage, shield: shield))
    payoffs.target += weight * ((wins ? 0 : rules.pointee.valueOfRuling * forEver) - rules.pointee.warDestruction)
    payoffs.patron -= weight * rules.pointee.warDamage
  }

  /// (11) The last state and postures go on for ever, without effort and without the hazard of war: u/(1 − δ (1 − H)).
  func addContinuation(_ state: CrisisState, _ seats: Seats, _ payoffs: inout CrisisPayoffs) {
    let flow = flows(
      state, seats, threat: state.threat, sanctions: state.sanctions, pressure: state.pressure, shield: state.shield,
      provocation: state.provocation, effective: state.effectivePressure)
    let pledge = state.pledge
    let hazard = rules.pointee.uprisingHazard(stage: state.stage, effectivePressure: state.effectivePressure)
    let joins = isBound(state)
      ? 0
      : rules.pointee.chanceOfIntervention(
        seats.coercerType, stage: state.stage, shield: state.shield, pledge: pledge)
    let collapse = hazard * rules.pointee.collapseGivenUprising(intervention: joins)
    let cost = rules.pointee.costOfIntervention(stage: state.stage, shield: state.shield, pledge: pledge)
    let lumps = collapse * rules.pointee.gain(seats.coercerType) - hazard * joins * cost
    let forEver = payoffs.weight / (1 - rules.pointee.discountFactor * (1 - collapse))
    payoffs.coercer += forEver * (flow.coercer + lumps)
    payoffs.target += forEver * flow.target
    payoffs.patron += forEver * (flow.patron - collapse * rules.pointee.collapseDamage)
  }
}
