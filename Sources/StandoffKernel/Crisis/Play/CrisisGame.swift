/// The crisis model with its parameters set: Fearon's argument of 2017 as a game of three seats, played turn by turn.
///
/// A turn runs through the nodes P1 to P9: postures, deals, flows, preemption, progress, the strike node, inadvertent
/// war, uprising, beliefs. The Monte Carlo and the exact propagation share that one turn; they differ only in where
/// chance comes from.
public final class CrisisGame: EvidentGame, EventfulGame, LearningGame, AmendableGame {
  /// The parameters in play, with what a belief rule leaves out at the value where it does nothing.
  public var parameters: CrisisParameters { rules.pointee }
  /// The parameters at a fixed address: read through it, they are never copied (600 bytes, several times a turn).
  let rules: UnsafePointer<CrisisParameters>
  /// True types, or the chances that they are drawn with.
  public let types: CrisisTypes
  /// Where the evidence of each turn goes, for who estimates likelihoods from play; nil for nowhere.
  public var evidence: EvidenceLog?
  /// The events in force; nil for none.
  public var events: EventDesk?
  /// The belief rules that are none of the built-in ones; nil for none.
  public var beliefs: BeliefDesk?
  /// Other shocks from a turn on; nil for none.
  public var laterShocks: LaterShocks?
  /// The game in which matches go on from a turn on; nil for this one to the end.
  var later: (turn: Int, game: CrisisGame)?
  let frames = CrisisFrames()
  let memo: UnsafeMutablePointer<CrisisMemo>
  /// The true types in the match now played, at a fixed address: events may change them, and who plays is not copied for it.
  let truth: UnsafeMutablePointer<Truth>

  /// A game under these parameters, with types fixed or drawn.
  public init(parameters: CrisisParameters, types: CrisisTypes) {
    var parameters = parameters
    parameters.coercer = parameters.coercer.inForce
    parameters.target = parameters.target.inForce
    let place = UnsafeMutablePointer<CrisisParameters>.allocate(capacity: 1)
    place.initialize(to: parameters)
    rules = UnsafePointer(place)
    self.types = types
    memo = .allocate(capacity: 1)
    memo.initialize(to: CrisisMemo(parameters))
    truth = .allocate(capacity: 1)
    truth.initialize(to: Truth())
  }

  deinit {
    memo.deinitialize(count: 1)
    memo.deallocate()
    truth.deallocate()
    rules.deallocate()
  }

  /// What the crisis model says of itself.
  public var schema: ModelSchema { CrisisSchema.model }

  /// What the actors are.
  struct Truth {
    var coercerType = CoercerType.opportunist
    var targetType = TargetType.securitySeeker
  }

  /// Who sits where, and what they are.
  struct Seats {
    let coercer: any Strategy
    let target: any Strategy
    let patron: any Strategy
    private let truth: UnsafeMutablePointer<Truth>

    var coercerType: CoercerType {
      get { truth.pointee.coercerType }
      nonmutating set { truth.pointee.coercerType = newValue }
    }

    var targetType: TargetType {
      get { truth.pointee.targetType }
      nonmutating set { truth.pointee.targetType = newValue }
    }

    init(_ strategies: [any Strategy], _ truth: UnsafeMutablePointer<Truth>) {
      self.truth = truth
      precondition(strategies.count == CrisisRole.allCases.count, "the crisis model has three seats")
      coercer = strategies[0]
      target = strategies[1]
      patron = strategies[2]
    }

    func begin(seed: UInt64, repetition: UInt64, wantsRemarks: Bool) {
      for (role, strategy) in [coercer, target, patron].enumerated() {
        strategy.begin(MatchStart(seed: seed, repetition: repetition, role: role, wantsRemarks: wantsRemarks))
      }
    }
  }

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

  /// Plays one match and, with a recorder, keeps what a transcript tells.
  public func play(
    _ strategies: [any Strategy], seed: UInt64, repetition: UInt64, recorder: CrisisRecorder?
  ) throws(Fault) -> MatchResult {
    try play(strategies, seed: seed, repetition: repetition, recorder: recorder, series: nil)
  }

  /// Plays one match and keeps both what a transcript tells and the numbers of each turn.
  public func play(
    _ strategies: [any Strategy], seed: UInt64, repetition: UInt64, recorder: CrisisRecorder?, series: SeriesRecorder?
  ) throws(Fault) -> MatchResult {
    let seats = Seats(strategies, truth)
    var chance = CounterChance(seed: seed, repetition: repetition, later: laterShocks)
    (seats.coercerType, seats.targetType) = types.draw(&chance)
    seats.begin(seed: seed, repetition: repetition, wantsRemarks: recorder != nil)
    events?.begin(seed: seed, repetition: repetition, wantsLines: recorder != nil)
    beliefs?.begin(seed: seed, repetition: repetition)
    recorder?.begin(seats.coercerType, seats.targetType)
    series?.begin()

    var course = Course(rules.pointee)
    if rules.pointee.switches.contains(.knownTypes) {
      try reveal(&course.state, seats, seed: seed, repetition: repetition, wantsRemarks: recorder != nil)
    }
    var nature = CrisisNature(hasEvents: events != nil, hasRules: beliefs != nil)
    var last = self
    var ending = try play(&course, seats, &nature, &chance, before: later?.turn ?? .max, recorder, series)
    if ending == nil, let game = takeOver(after: course.state.turn) {
      last = game
      ending = try game.play(&course, seats, &nature, &chance, before: .max, recorder, series)
    }
    let state = course.state
    let outcome = ending ?? last.standing(state)
    if ending == nil { last.addContinuation(state, seats, &course.payoffs) }

    var result = MatchResult(outcome: outcome.rawValue, endTurn: state.turn)
    result.payoffs[0] = course.payoffs.coercer
    result.payoffs[1] = course.payoffs.target
    result.payoffs[2] = course.payoffs.patron
    for (mark, value) in [
      state.stage, course.turnArmed, course.turnOfDeal, state.calledBluffs, state.dealsBrokenByCoercer, state.dealsBrokenByTarget,
      state.failedInterventions,
    ].enumerated() { result.marks[mark] = Int32(value) }
    return result
  }

  /// What goes from turn to turn in a match, but for types.
  private struct Course {
    var state: CrisisState
    var payoffs = CrisisPayoffs()
    var turnArmed: Int
    var turnOfDeal = 0

    init(_ parameters: CrisisParameters) {
      state = CrisisState(parameters)
      turnArmed = state.stage == parameters.stages ? 1 : 0
    }
  }

  /// Plays turns until the match ends, or until the turn `before` which it shall stop.
  private func play(
    _ course: inout Course, _ seats: Seats, _ nature: inout CrisisNature, _ chance: inout CounterChance, before: Int,
    _ recorder: CrisisRecorder?, _ series: SeriesRecorder?
  ) throws(Fault) -> CrisisOutcome? {
    var ending: CrisisOutcome?
    let turns = min(rules.pointee.turns, before - 1)
    while ending == nil && course.state.turn < turns {
      ending = try playTurn(&course.state, seats, &nature, &chance, &course.payoffs, recorder)
      series?.add(course.state)
      if course.turnArmed == 0 && course.state.stage == rules.pointee.stages { course.turnArmed = course.state.turn }
      if course.turnOfDeal == 0 && course.state.hasDealt { course.turnOfDeal = course.state.turn }
      course.payoffs.weight *= rules.pointee.discountFactor
    }
    return ending
  }

  /// The true types with which a match begins.
  public func firstTypes(seed: UInt64, repetition: UInt64) -> (coercer: CoercerType, target: TargetType) {
    var chance = CounterChance(seed: seed, repetition: repetition)
    return types.draw(&chance)
  }

  /// The outcome of a match that nothing absorbing ended.
  func standing(_ state: CrisisState) -> CrisisOutcome {
    switch state.deal {
    case .freeze: .freeze
    case .disarmed: .disarmed
    case .none: state.stage == rules.pointee.stages ? .armedDeterrence : .statusQuo
    }
  }
}
