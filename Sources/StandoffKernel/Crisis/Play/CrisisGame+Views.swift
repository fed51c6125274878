/// What each actor may see: public state, its own type, the beliefs, which are common knowledge; never the other's
/// type.
extension CrisisGame {
  /// Before postures: last turn's threat, sanctions, pressure, shield and provocation, as they were in force.
  func showAll(_ state: CrisisState, _ seats: Seats, _ turn: Int) {
    let view = frames.coercerView
    showPublic(
      state, view, turn, threat: state.threat, sanctions: state.sanctions, pressure: state.pressure,
      shield: state.shield,
      effective: state.effectivePressure, provocation: state.provocation, message: state.message)
    frames.targetView.update(from: view, count: CrisisSlot.publicCount)
    frames.patronView.update(from: view, count: CrisisSlot.publicCount)
    showCoercerOnly(
      state, seats, pressure: state.effectivePressure, shield: state.shield, crossed: false)
    showTargetOnly(state, seats)
    frames.patronView[CrisisSlot.stage] = Double(state.shownStage)
  }

  /// At the coercer's nodes: this turn's, after deals.
  func showCoercer(_ state: CrisisState, _ seats: Seats, _ moves: CrisisMoves, _ turn: Int, crossed: Bool) {
    showNow(state, frames.coercerView, moves, turn)
    showCoercerOnly(state, seats, pressure: moves.pressure, shield: moves.patron.shield, crossed: crossed)
  }

  /// At the target's nodes: this turn's, as announced (accept) or after deals (preempt).
  func showTarget(_ state: CrisisState, _ seats: Seats, _ moves: CrisisMoves, _ turn: Int) {
    showNow(state, frames.targetView, moves, turn)
    showTargetOnly(state, seats)
  }

  func showNow(_ state: CrisisState, _ view: UnsafeMutablePointer<Double>, _ moves: CrisisMoves, _ turn: Int) {
    showPublic(
      state, view, turn, threat: moves.coercer.threat, sanctions: moves.coercer.sanctions,
      pressure: moves.patron.pressure,
      shield: moves.patron.shield, effective: moves.pressure, provocation: moves.target.provocation,
      message: moves.coercer.message)
  }

  @inline(__always)
  func showPublic(
    _ state: CrisisState, _ view: UnsafeMutablePointer<Double>, _ turn: Int, threat: Double, sanctions: Double,
    pressure: Double, shield: Double, effective: Double, provocation: Double, message: Message
  ) {
    view[CrisisSlot.turn] = Double(turn)
    view[CrisisSlot.redLine] = Double(state.redLine)
    view[CrisisSlot.deal] = Double(state.deal.rawValue)
    view[CrisisSlot.dealInducement] = state.inducement
    view[CrisisSlot.dealPledge] = state.pledge
    view[CrisisSlot.targetGreedy] = state.targetGreedy.probability
    view[CrisisSlot.coercerOpportunist] = state.coercerOpportunist.probability
    view[CrisisSlot.coercerResolved] = state.coercerResolved
    view[CrisisSlot.threat] = threat
    view[CrisisSlot.sanctions] = sanctions
    view[CrisisSlot.pressure] = pressure
    view[CrisisSlot.shield] = shield
    view[CrisisSlot.effectivePressure] = effective
    view[CrisisSlot.provocation] = provocation
    view[CrisisSlot.message] = Double(message.rawValue)
    view[CrisisSlot.calledBluffs] = Double(state.calledBluffs)
    view[CrisisSlot.dealsBrokenByCoercer] = Double(state.dealsBrokenByCoercer)
    view[CrisisSlot.dealsBrokenByTarget] = Double(state.dealsBrokenByTarget)
    view[CrisisSlot.failedInterventions] = Double(state.failedInterventions)
  }

  @inline(__always)
  private func showCoercerOnly(_ state: CrisisState, _ seats: Seats, pressure: Double, shield: Double, crossed: Bool) {
    let view = frames.coercerView
    view[CrisisSlot.stage] = Double(state.shownStage)
    view[CrisisSlot.type] = Double(seats.coercerType.rawValue)
    view[CrisisSlot.attackThreshold] = memo.pointee.attackThreshold(
      rules, seats.coercerType, pressure: pressure, shield: shield)
    view[CrisisSlot.crossed] = crossed ? 1 : 0
  }

  @inline(__always)
  private func showTargetOnly(_ state: CrisisState, _ seats: Seats) {
    let view = frames.targetView
    view[CrisisSlot.stage] = Double(state.stage)
    view[CrisisSlot.shownStage] = Double(state.shownStage)
    view[CrisisSlot.type] = Double(seats.targetType.rawValue)
    view[CrisisSlot.offer] = 0
    view[CrisisSlot.offerInducement] = 0
    view[CrisisSlot.offerPledge] = 0
  }
}
