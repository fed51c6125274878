/// How a crisis is played without some of its mechanisms.
extension CrisisGame {
  /// Whether a deal is in force that the coercer cannot break.
  @inline(__always)
  func isBound(_ state: CrisisState) -> Bool {
    state.deal != .none && rules.pointee.switches.contains(.bindingDeals)
  }

  /// Whether the target learns the coercer's type by seeing it join an uprising. Where types are known it is no news.
  var joiningTells: Bool { rules.pointee.target.rule != .none && !rules.pointee.switches.contains(.knownTypes) }

  /// Before the first turn of a world without private information: both types are known, and the coercer's resolve. What is
  /// seen afterwards still counts, so that a bias strong enough can unmake knowledge, and nothing else can.
  ///
  /// Resolve is nobody's type: it is what the coercer's strategy does. So the strategy is asked, before the match, whether it
  /// would strike at a line crossed on the eve of completion; then it begins afresh, as if nobody had asked.
  func reveal(
    _ state: inout CrisisState, _ seats: Seats, seed: UInt64, repetition: UInt64, wantsRemarks: Bool
  ) throws(Fault) {
    know(&state, seats)
    state.coercerResolved = 0
    guard seats.coercer.answers(node: CoercerNode.strike.rawValue) else { return }
    var eve = state
    eve.stage = max(0, rules.pointee.stages - 1)
    eve.shownStage = eve.stage
    eve.redLine = eve.stage
    let quiet = CrisisMoves(coercer: CoercerPosture(), target: TargetPosture(), patron: PatronPosture())
    showCoercer(eve, seats, quiet, 1, crossed: true)
    let strikes = try ask(seats.coercer, .coercer, CoercerNode.strike.rawValue, 1, frames.coercerView)
    state.coercerResolved = strikes ? 1 : 0
    seats.coercer.begin(
      MatchStart(seed: seed, repetition: repetition, role: CrisisRole.coercer.rawValue, wantsRemarks: wantsRemarks))
  }

  /// Both beliefs as certain as a belief can be, and true.
  func know(_ state: inout CrisisState, _ seats: Seats) {
    state.targetGreedy = LogOdds(probability: seats.targetType == .greedy ? 1 : 0)
    state.coercerOpportunist = LogOdds(probability: seats.coercerType == .opportunist ? 1 : 0)
  }
}
