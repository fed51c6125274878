/// The security dilemma with its parameters set: two seats, the same moves, one turn after another.
///
/// A turn: both choose at the same time; a strike ends the match; otherwise each is paid from its matrix, sees the other's
/// move through noise, and updates its belief by equation 8 with the other's fear as common knowledge.
public final class DyadGame: RecordedGame, EvidentGame, EventfulGame, LearningGame, AmendableGame {
  /// The parameters in play, with what a belief rule leaves out at the value where it does nothing.
  public let parameters: DyadParameters
  /// Chance that each state is greedy.
  private let greedy: [Double]
  private let views: [UnsafeMutablePointer<Double>]
  private let act: UnsafeMutablePointer<Double>
  /// Where the evidence of each turn goes, for who estimates likelihoods from play; nil for nowhere.
  public var evidence: EvidenceLog?
  /// The events in force; nil for none.
  public var events: EventDesk?
  /// The belief rules that are none of the built-in ones; nil for none.
  public var beliefs: BeliefDesk?
  /// Other shocks from a turn on; nil for none.
  public var laterShocks: LaterShocks?
  /// The game in which matches go on from a turn on; nil for this one to the end.
  var later: (turn: Int, game: DyadGame)?

  /// - Parameter greedy: for each seat, the chance that it is greedy; 0 and 1 fix the type.
  public init(parameters: DyadParameters, greedy: [Double]) {
    var parameters = parameters
    for seat in 0..<2 { parameters[seat].observer = parameters[seat].observer.inForce }
    self.parameters = parameters
    self.greedy = greedy
    views = (0..<2).map { _ in
      let frame = UnsafeMutablePointer<Double>.allocate(capacity: DyadSchema.Slot.count)
      frame.initialize(repeating: 0, count: DyadSchema.Slot.count)
      return frame
    }
    act = .allocate(capacity: DyadSchema.Act.count)
    act.initialize(repeating: 0, count: DyadSchema.Act.count)
    for seat in 0..<2 {
      views[seat][DyadSchema.Slot.trustThreshold] = parameters[seat].trustThreshold
      views[seat][DyadSchema.Slot.attackThreshold] = parameters[seat].attackThreshold(
        discountFactor: parameters.discountFactor)
      views[seat][DyadSchema.Slot.separatingConcession] = parameters[1 - seat].separatingConcession
      views[seat][DyadSchema.Slot.ownSeparatingConcession] = parameters[seat].separatingConcession
    }
  }

  deinit {
    for frame in views { frame.deallocate() }
    act.deallocate()
  }

  /// What the security dilemma says of itself.
  public var schema: ModelSchema { DyadSchema.model }

  /// Plays one match, without a record of it.
  public func play(_ strategies: [any Strategy], seed: UInt64, repetition: UInt64) throws(Fault) -> MatchResult {
    try play(strategies, seed: seed, repetition: repetition, recorder: nil, series: nil)
  }

  /// Plays one match and, with a series recorder, keeps the numbers of each turn.
  public func play(
    _ strategies: [any Strategy], seed: UInt64, repetition: UInt64, series: SeriesRecorder?
  ) throws(Fault) -> MatchResult {
    try play(strategies, seed: seed, repetition: repetition, recorder: nil, series: series)
  }

  /// Plays one match and keeps what a transcript tells.
  public func play(
    _ strategies: [any Strategy], seed: UInt64, repetition: UInt64, recorder: MatchRecorder
  ) throws(Fault) -> MatchResult {
    try play(strategies, seed: seed, repetition: repetition, recorder: recorder, series: nil)
  }

  private func play(
    _ strategies: [any Strategy], seed: UInt64, repetition: UInt64, recorder: MatchRecorder?, series: SeriesRecorder?
  ) throws(Fault) -> MatchResult {
    precondition(strategies.count == 2, "the security dilemma has two seats")
    var chance = CounterChance(seed: seed, repetition: repetition, later: laterShocks)
    let types = (
      chance.happens(.coercerType, turn: 0, probability: greedy[0]),
      chance.happens(.targetType, turn: 0, probability: greedy[1])
    )
    for (seat, strategy) in strategies.enumerated() {
      strategy.begin(MatchStart(seed: seed, repetition: repetition, role: seat, wantsRemarks: recorder != nil))
    }
    events?.begin(seed: seed, repetition: repetition, wantsLines: recorder != nil)
    beliefs?.begin(seed: seed, repetition: repetition)
    recorder?.begin(types: [types.0 ? 1 : 0, types.1 ? 1 : 0])
    series?.begin()
    var state = DyadTurn(parameters, types)
    var tally = DyadTally()
    var last = self
    var war = try play(1, before: later?.turn ?? .max, strategies, &state, &tally, &chance, recorder, series)
    if war == nil, let game = takeOver(after: tally.endTurn), let turn = later?.turn {
      last = game
      war = try game.play(turn, before: .max, strategies, &state, &tally, &chance, recorder, series)
    }
    if war == nil { tally.goOn(state, last.parameters) }
    return tally.result(war ?? DyadOutcome(standing: state))
  }

  /// Plays turns from `first` on until war ends the match, or until the turn `before` which it shall stop.
  private func play(
    _ first: Int, before: Int, _ strategies: [any Strategy], _ state: inout DyadTurn, _ tally: inout DyadTally,
    _ chance: inout CounterChance, _ recorder: MatchRecorder?, _ series: SeriesRecorder?
  ) throws(Fault) -> DyadOutcome? {
    let last = min(parameters.turns, before - 1)
    guard first <= last else { return nil }
    var war: DyadOutcome?
    let hasEvents = events != nil
    let hasRules = beliefs != nil
    for turn in first...last {
      recorder?.startTurn(turn, roles: 2)
      if hasEvents { try occur(.start, &state, turn, recorder) }
      state.moves.0 = try move(0, strategies[0], state, turn, recorder)
      state.moves.1 = try move(1, strategies[1], state, turn, recorder)
      tally.endTurn = turn
      war = DyadOutcome(state.moves.0.strikes, state.moves.1.strikes)
      if let war {
        tally.fight(war, parameters)
        state.last = state.moves
        recorder?.addEvent(war == .bothStruck ? "%0 and %1 struck at once" : war == .firstStruck ? "%0 struck" : "%1 struck")
      } else {
        tally.pay(state, parameters)
        tally.misread += try learn(&state, turn, &chance, recorder, hasRules: hasRules)
        if hasEvents { try occur(.end, &state, turn, recorder) }
      }
      series?.add(state)
      recorder?.finishTurn(strategies, series: state.series)
      if war != nil { break }
    }
    return war
  }

  private func move(
    _ seat: Int, _ strategy: any Strategy, _ state: DyadTurn, _ turn: Int, _ recorder: MatchRecorder?
  ) throws(Fault) -> DyadMove {
    typealias Slot = DyadSchema.Slot
    let view = views[seat]
    let (own, other) = seat == 0 ? (state.greedy.0, state.greedy.1) : (state.greedy.1, state.greedy.0)
    let (mine, theirs) = seat == 0 ? (state.last.0, state.last.1) : (state.last.1, state.last.0)
    view[Slot.turn] = Double(turn)
    view[Slot.type] = (seat == 0 ? state.types.0 : state.types.1) ? 1 : 0
    view[Slot.otherGreedy] = own.probability
    view[Slot.selfGreedy] = other.probability
    view[Slot.armed] = mine.arms ? 1 : 0
    view[Slot.otherArmed] = (seat == 0 ? state.seen.0 : state.seen.1) ? 1 : 0
    view[Slot.concession] = mine.concession
    view[Slot.otherConcession] = theirs.concession
    for slot in 0..<DyadSchema.Act.count { act[slot] = 0 }
    do {
      try strategy.posture(turn: turn, view: view, act: act)
    } catch {
      var fault = error
      (fault.role, fault.turn) = (seat, turn)
      throw fault
    }
    recorder?.setPosture(act, count: DyadSchema.Act.count, of: seat)
    return DyadMove(
      arms: act[DyadSchema.Act.arm] != 0, strikes: act[DyadSchema.Act.strike] != 0,
      concession: act[DyadSchema.Act.concession])
  }
}

extension DyadGame {
  /// The game of a scenario of the security dilemma.
  public convenience init(_ scenario: Scenario) {
    let parameters = DyadParameters(scenario)
    let chances = (0..<2).map { seat -> Double in
      switch scenario.seats[seat].type {
      case .fixed(let type): type == DyadType.greedy.rawValue ? 1 : 0
      case .drawn(let chances): chances[DyadType.greedy.rawValue]
      case .fromPrior, nil: parameters[1 - seat].observer.prior
      }
    }
    self.init(parameters: parameters, greedy: chances)
    beliefs = BeliefDesk(awaited: scenario)
  }
}
