/// P1 and P2: what the actors set, and what becomes of deals.
extension CrisisGame {
  /// P1: all actors at once, on the same public state.
  func postures(_ state: CrisisState, _ seats: Seats, _ turn: Int) throws(Fault) -> CrisisMoves {
    showAll(state, seats, turn)
    let act = frames.act
    act.update(repeating: 0, count: CrisisSlot.Coercer.count)
    try set(seats.coercer, .coercer, turn, frames.coercerView)
    let coercer = CoercerPosture(act)
    act.update(repeating: 0, count: CrisisSlot.Target.count)
    try set(seats.target, .target, turn, frames.targetView)
    let target = TargetPosture(act)
    act.update(repeating: 0, count: CrisisSlot.Patron.count)
    try set(seats.patron, .patron, turn, frames.patronView)
    return CrisisMoves(coercer: coercer, target: target, patron: PatronPosture(act))
  }

  @inline(__always)
  private func set(
    _ strategy: any Strategy, _ role: CrisisRole, _ turn: Int, _ view: UnsafeMutablePointer<Double>
  ) throws(Fault) {
    do {
      try strategy.posture(turn: turn, view: view, act: frames.act)
    } catch {
      throw located(error, role, turn)
    }
  }

  @inline(__always)
  func ask(
    _ strategy: any Strategy, _ role: CrisisRole, _ node: Int, _ turn: Int, _ view: UnsafeMutablePointer<Double>
  ) throws(Fault) -> Bool {
    do {
      return try strategy.react(node: node, turn: turn, view: view)
    } catch {
      throw located(error, role, turn)
    }
  }

  private func located(_ fault: Fault, _ role: CrisisRole, _ turn: Int) -> Fault {
    var fault = fault
    fault.role = role.rawValue
    fault.turn = turn
    return fault
  }

  /// P2: quitting, reneging, an offer and its answer; a deal in force lifts threat, sanctions, pressure and
  /// provocation.
  func settleDeals(
    _ state: inout CrisisState, _ seats: Seats, _ moves: inout CrisisMoves, _ turn: Int, _ payoffs: inout CrisisPayoffs,
    _ recorder: CrisisRecorder?
  ) throws(Fault) {
    moves.pressure = rules.pointee.effectivePressure(
      sanctions: moves.coercer.sanctions, pressure: moves.patron.pressure)
    if state.deal != .none {
      if moves.target.quit {
        recorder?.add(.quit(state.deal))
        state.endDeal()
        state.dealsBrokenByTarget += 1
      } else if moves.coercer.renege && !isBound(state) {
        recorder?.add(.reneged(state.deal, pledge: state.pledge))
        payoffs.coercer -= payoffs.weight * state.pledge
        state.endDeal()
        state.dealsBrokenByCoercer += 1
      }
    }
    if state.deal == .none && moves.coercer.offer != .none { try offer(&state, seats, moves, turn, recorder) }
    if state.deal != .none {
      moves.coercer.threat = 0
      moves.coercer.sanctions = 0
      moves.patron.pressure = 0
      moves.target.provocation = 0
      moves.pressure = 0
      let cheats = moves.target.cheat && state.deal == .freeze && state.stage < rules.pointee.stages
      moves.target.effort = cheats ? 1 : 0
    }
  }

  private func offer(
    _ state: inout CrisisState, _ seats: Seats, _ moves: CrisisMoves, _ turn: Int, _ recorder: CrisisRecorder?
  ) throws(Fault) {
    let posture = moves.coercer
    let pledge = max(0, min(posture.pledge, rules.pointee.pledgeCap))
    recorder?.add(
      .offered(posture.offer, inducement: posture.inducement, pledge: pledge, clippedFrom: posture.pledge))
    guard seats.target.answers(node: TargetNode.accept.rawValue) else {
      recorder?.add(.refused(posture.offer))
      return
    }
    showTarget(state, seats, moves, turn)
    let view = frames.targetView
    view[CrisisSlot.offer] = Double(posture.offer.rawValue)
    view[CrisisSlot.offerInducement] = posture.inducement
    view[CrisisSlot.offerPledge] = pledge
    let accepts = try ask(seats.target, .target, TargetNode.accept.rawValue, turn, view)
    guard accepts else {
      recorder?.add(.refused(posture.offer))
      return
    }
    recorder?.add(.accepted(posture.offer))
    state.deal = posture.offer == .disarm ? .disarmed : .freeze
    state.inducement = posture.inducement
    state.pledge = pledge
    // A freeze keeps the shown stage: one that replaces a broken freeze in the same turn shows nothing new.
    if state.deal == .disarmed { (state.stage, state.shownStage) = (0, 0) }
  }
}
