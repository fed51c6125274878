/// One state's moves of a turn.
struct DyadMove {
  var arms = false
  var strikes = false
  var concession = 0.0
}

/// What goes from turn to turn in the security dilemma.
struct DyadTurn {
  /// Whether each state is greedy in truth.
  var types: (Bool, Bool)
  /// What the first believes of the second, and the second of the first: that it is greedy.
  var greedy: (LogOdds, LogOdds)
  /// This turn's moves.
  var moves = (DyadMove(), DyadMove())
  /// The last turn's.
  var last = (DyadMove(), DyadMove())
  /// Whether the other armed last turn, as each saw it.
  var seen = (false, false)

  init(_ parameters: DyadParameters, _ types: (Bool, Bool)) {
    self.types = types
    if parameters.knowsTypes {
      greedy = (LogOdds(probability: types.1 ? 1 : 0), LogOdds(probability: types.0 ? 1 : 0))
      return
    }
    greedy = (
      LogOdds(probability: parameters.first.observer.prior), LogOdds(probability: parameters.second.observer.prior)
    )
  }

  /// The turn in the order of the schema's series.
  var series: [Double] {
    [
      greedy.0.probability, greedy.1.probability, last.0.arms ? 1 : 0, last.1.arms ? 1 : 0, last.0.concession,
      last.1.concession,
    ]
  }
}

extension SeriesRecorder {
  func add(_ turn: DyadTurn) {
    for value in turn.series { add(value) }
  }
}

/// The sums of one match.
struct DyadTally {
  var endTurn = 0
  var misread = 0
  private var weight = 1.0
  private var payoffs = (0.0, 0.0)
  private var arms = (0, 0)
  private var flows = (0.0, 0.0)
  private var turnOfWar = 0

  /// War ends the match: its value is received at once.
  mutating func fight(_ war: DyadOutcome, _ p: DyadParameters) {
    func value(_ state: DyadState, struck: Bool, wasStruck: Bool) -> Double {
      struck && wasStruck ? state.mutualStrike : struck ? state.firstStrike : state.secondStrike
    }
    let (first, second) = (war != .secondStruck, war != .firstStruck)
    payoffs.0 += weight * value(p.first, struck: first, wasStruck: second)
    payoffs.1 += weight * value(p.second, struck: second, wasStruck: first)
    turnOfWar = endTurn
  }

  /// A turn of peace, of whatever kind.
  mutating func pay(_ turn: DyadTurn, _ p: DyadParameters) {
    let (one, two) = turn.moves
    flows = (
      p.first.flow(arms: one.arms, otherArms: two.arms, isGreedy: turn.types.0),
      p.second.flow(arms: two.arms, otherArms: one.arms, isGreedy: turn.types.1)
    )
    payoffs.0 += weight * (flows.0 - one.concession * p.first.concessionCost)
    payoffs.1 += weight * (flows.1 - two.concession * p.second.concessionCost)
    arms.0 += one.arms ? 1 : 0
    arms.1 += two.arms ? 1 : 0
    weight *= p.discountFactor
  }

  /// After the last turn its moves go on for ever, without concessions.
  mutating func goOn(_ turn: DyadTurn, _ p: DyadParameters) {
    payoffs.0 += weight * flows.0 / (1 - p.discountFactor)
    payoffs.1 += weight * flows.1 / (1 - p.discountFactor)
  }

  func result(_ outcome: DyadOutcome) -> MatchResult {
    var result = MatchResult(outcome: outcome.rawValue, endTurn: endTurn)
    result.payoffs[0] = payoffs.0
    result.payoffs[1] = payoffs.1
    for (mark, value) in [arms.0, arms.1, turnOfWar, misread].enumerated() { result.marks[mark] = Int32(value) }
    return result
  }
}
