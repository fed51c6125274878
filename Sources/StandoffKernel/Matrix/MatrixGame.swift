/// A repeated matrix game with its parameters set.
///
/// A turn: both choose at the same time; a move may slip to another; both are paid by the table; each sees the other's move,
/// perhaps wrongly, and updates what it takes the other for; the match may end.
public final class MatrixGame: RecordedGame, AmendableGame {
  /// What the game says of itself.
  public let schema: ModelSchema
  let parameters: MatrixParameters
  let counts: [Int]
  /// For each player, its payoffs by own move and other's, row after row.
  private let tables: [[Double]]
  private let slots: [MatrixSlots]
  private let views: [UnsafeMutablePointer<Double>]
  private let act: UnsafeMutablePointer<Double>
  private let hasReciprocator: Bool
  /// Other shocks from a turn on; nil for none.
  public var laterShocks: LaterShocks?
  /// The game in which matches go on from a turn on; nil for this one to the end.
  var later: (turn: Int, game: MatrixGame)?

  /// The game of a scenario of the model.
  public init(_ scenario: Scenario) {
    schema = scenario.schema
    var parameters = MatrixParameters(scenario)
    parameters.row = parameters.row.inForce
    parameters.column = parameters.column.inForce
    self.parameters = parameters
    let form = MatrixForm(scenario)
    counts = form.moves.map(\.count)
    tables = (0..<2).map { player in
      form.moves[player].indices.flatMap { own in
        form.moves[1 - player].indices.map { form.payoff(of: player, own: own, other: $0) }
      }
    }
    hasReciprocator = MatrixSchema.hasReciprocator(form)
    let slots = (0..<2).map { MatrixSlots(form, $0) }
    self.slots = slots
    views = slots.map { slots in
      let frame = UnsafeMutablePointer<Double>.allocate(capacity: slots.count)
      frame.initialize(repeating: 0, count: slots.count)
      return frame
    }
    act = .allocate(capacity: 1)
    act.initialize(to: 0)
  }

  deinit {
    for frame in views { frame.deallocate() }
    act.deallocate()
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

  /// Plays one match and keeps what a transcript tells.
  public func play(
    _ strategies: [any Strategy], seed: UInt64, repetition: UInt64, recorder: MatchRecorder
  ) throws(Fault) -> MatchResult {
    try play(strategies, seed: seed, repetition: repetition, recorder: recorder, series: nil)
  }

  private func play(
    _ strategies: [any Strategy], seed: UInt64, repetition: UInt64, recorder: MatchRecorder?, series: SeriesRecorder?
  ) throws(Fault) -> MatchResult {
    precondition(strategies.count == 2, "a matrix game has two seats")
    var chance = CounterChance(seed: seed, repetition: repetition, later: laterShocks)
    for (player, strategy) in strategies.enumerated() {
      strategy.begin(MatchStart(seed: seed, repetition: repetition, role: player, wantsRemarks: recorder != nil))
    }
    recorder?.begin(types: [nil, nil])
    series?.begin()
    for player in 0..<2 { clear(player) }
    var course = Course(state: MatrixState(counts, hasReciprocator))
    let isOver = try play(&course, before: later?.turn ?? .max, strategies, &chance, recorder, series)
    if !isOver, let game = takeOver(after: course.turn) {
      // What each player has seen so far.
      for player in 0..<2 { game.views[player].update(from: views[player], count: slots[player].count) }
      _ = try game.play(&course, before: .max, strategies, &chance, recorder, series)
    }
    return result(course)
  }

  /// What goes from turn to turn in a match.
  private struct Course {
    var state: MatrixState
    var weight = 1.0
    var weights = 0.0
    var payoffs = (0.0, 0.0)
    var slips = 0
    var turn = 0
  }

  /// Plays turns until the match ends, or until the turn `before` which it shall stop.
  /// - Returns: whether it ended by chance.
  private func play(
    _ course: inout Course, before: Int, _ strategies: [any Strategy], _ chance: inout CounterChance,
    _ recorder: MatchRecorder?, _ series: SeriesRecorder?
  ) throws(Fault) -> Bool {
    let last = min(parameters.turns, before - 1)
    while course.turn < last {
      course.turn += 1
      let turn = course.turn
      recorder?.startTurn(turn, roles: 2)
      var row = try move(0, strategies[0], turn, recorder)
      var column = try move(1, strategies[1], turn, recorder)
      if parameters.noise > 0 {
        if slip(&row, of: 0, .slipOfFirst, turn, &chance) {
          course.slips += 1
          recorder?.addEvent("the move of %0 slipped to \(schema.outcomeWord(0, row))")
        }
        if slip(&column, of: 1, .slipOfSecond, turn, &chance) {
          course.slips += 1
          recorder?.addEvent("the move of %1 slipped to \(schema.outcomeWord(1, column))")
        }
      }
      let paid = (tables[0][row * counts[1] + column], tables[1][column * counts[0] + row])
      course.payoffs.0 += course.weight * paid.0
      course.payoffs.1 += course.weight * paid.1
      course.weights += course.weight
      course.weight *= parameters.discountFactor
      course.state.played[row * counts[1] + column] += 1
      see(0, own: row, other: column, turn, &course.state.beliefs.0, &course.state.last.0, &chance, recorder)
      see(1, own: column, other: row, turn, &course.state.beliefs.1, &course.state.last.1, &chance, recorder)
      if let series {
        for value in [Double(row), Double(column), paid.0, paid.1] { series.add(value) }
      }
      recorder?.finishTurn(strategies, series: [Double(row), Double(column), paid.0, paid.1])
      if turn < parameters.turns && chance.happens(.ending, turn: turn, probability: parameters.endProbability) { return true }
    }
    return false
  }

  private func result(_ course: Course) -> MatchResult {
    let state = course.state
    var result = MatchResult(outcome: state.commonest, endTurn: course.turn)
    result.payoffs[0] = course.payoffs.0 / course.weights
    result.payoffs[1] = course.payoffs.1 / course.weights
    result.marks[0] = Int32(course.turn)
    result.marks[1] = Int32(course.slips)
    var mark = 2
    for player in 0..<2 {
      for move in 0..<min(counts[player], MatrixSchema.movesMarked) {
        result.marks[mark] = Int32(state.times(move, of: player, counts))
        mark += 1
      }
    }
    return result
  }

  private func clear(_ player: Int) {
    for slot in 0..<slots[player].count { views[player][slot] = 0 }
    let beliefs = slots[player].beliefs..<slots[player].count
    for slot in beliefs { views[player][slot] = 1 / Double(beliefs.count) }
  }

  private func move(
    _ player: Int, _ strategy: any Strategy, _ turn: Int, _ recorder: MatchRecorder?
  ) throws(Fault) -> Int {
    views[player][MatrixSlots.turn] = Double(turn)
    act[0] = 0
    do {
      try strategy.posture(turn: turn, view: views[player], act: act)
    } catch {
      var fault = error
      (fault.role, fault.turn) = (player, turn)
      throw fault
    }
    recorder?.setPosture(act, count: 1, of: player)
    return Int(act[0])
  }

  /// Lets a move slip to one of the others, each as likely, by one draw.
  private func slip(
    _ move: inout Int, of player: Int, _ purpose: Purpose, _ turn: Int, _ chance: inout CounterChance
  ) -> Bool {
    guard let other = Self.another(
      move, of: counts[player], probability: parameters.noise, uniform: chance.uniform(purpose, turn: turn))
    else { return false }
    move = other
    return true
  }

  /// Another of `count` moves than this one, where `uniform` lies below `probability`; nil where it does not.
  private static func another(_ move: Int, of count: Int, probability: Double, uniform: Double) -> Int? {
    guard uniform < probability else { return nil }
    let step = min(Int(uniform / probability * Double(count - 1)), count - 2)
    return step < move ? step : step + 1
  }

  /// What a player sees of the turn: its view of the next one.
  private func see(
    _ player: Int, own: Int, other: Int, _ turn: Int, _ belief: inout TypeBelief, _ lastOwn: inout Int,
    _ chance: inout CounterChance, _ recorder: MatchRecorder?
  ) {
    let observer = parameters[player]
    let view = views[player]
    let slots = slots[player]
    var seen = other
    if observer.noise > 0 {
      let uniform = chance.uniform(player == 0 ? .noiseAtCoercer : .noiseAtTarget, turn: turn)
      if let wrong = Self.another(other, of: counts[1 - player], probability: observer.noise, uniform: uniform) {
        seen = wrong
        recorder?.addEvent("%\(player) saw \(schema.outcomeWord(1 - player, wrong))")
      }
    }
    view[MatrixSlots.move] = Double(own + 1)
    view[MatrixSlots.otherMove] = Double(seen + 1)
    view[MatrixSlots.payoff] = tables[player][own * counts[1 - player] + seen]
    view[MatrixSlots.otherPayoff] = tables[1 - player][seen * counts[player] + own]
    let share = 1 / Double(turn)
    view[MatrixSlots.meanPayoff] += (view[MatrixSlots.payoff] - view[MatrixSlots.meanPayoff]) * share
    view[MatrixSlots.otherMeanPayoff] += (view[MatrixSlots.otherPayoff] - view[MatrixSlots.otherMeanPayoff]) * share
    view[slots.times + own] += 1
    view[slots.otherTimes + seen] += 1
    if observer.rule != .none {
      learn(player, seen: seen, before: lastOwn, observer, turn, &belief, &chance)
      for type in 0..<belief.count { view[slots.beliefs + type] = belief[type] }
    }
    lastOwn = own
  }

  /// - Parameter before: what this player played in the turn before: what a reciprocator would answer; -1 for none.
  private func learn(
    _ player: Int, seen: Int, before: Int, _ observer: ObserverParameters, _ turn: Int, _ belief: inout TypeBelief,
    _ chance: inout CounterChance
  ) {
    let count = counts[1 - player]
    // A reciprocator begins, and answers one it knows to be harmless, with the first move.
    let answer = max(before, 0)
    func likelihoods(_ seen: Int, reciprocator: Int) -> SIMD8<Double> {
      let hit = 1 - parameters.tremble
      let miss = parameters.tremble / Double(count - 1)
      var chances = SIMD8<Double>.zero
      for type in 0..<count { chances[type] = type == seen ? hit : miss }
      if hasReciprocator { chances[count] = reciprocator == seen ? hit : miss }
      chances[belief.count - 1] = 1 / Double(count)
      return chances
    }
    var read = seen
    if observer.confirmation > 0 && belief.isContradicted(by: likelihoods(seen, reciprocator: answer)),
      chance.happens(
        player == 0 ? .confirmationAtCoercer : .confirmationAtTarget, turn: turn, probability: observer.confirmation)
    {
      read = supporting(belief, count: count, answer: answer, seen: seen)
    }
    belief.observe(
      by: observer, likelihoods: likelihoods(read, reciprocator: answer),
      unafraid: observer.projection > 0 ? likelihoods(read, reciprocator: 0) : nil)
  }

  /// The move that the likeliest type would have made: what a reader with a confirmation bias thinks that it saw.
  private func supporting(_ belief: TypeBelief, count: Int, answer: Int, seen: Int) -> Int {
    let best = (0..<belief.count).max { (belief[$0], -$0) < (belief[$1], -$1) }!
    if best < count { return best }
    return hasReciprocator && best == count ? answer : seen
  }
}

extension ModelSchema {
  /// The word of a player's move.
  fileprivate func outcomeWord(_ player: Int, _ move: Int) -> String {
    guard case .choice(let words) = roles[player].posture[0].kind else { return "\(move)" }
    return words[move]
  }
}
