/// Why a match of the security dilemma ended as it did, in the model's own terms: for each state how its belief came about,
/// where it crossed the thresholds, and what it did. An account of recorded numbers, not an experiment.
public struct DyadCauses: Sendable {
  /// A threshold and the first turn whose move was chosen on a belief above it.
  public struct Threshold: Sendable, Equatable {
    /// Probability; may lie outside [0, 1].
    public let value: Double
    /// From 1; nil where the belief never lay above it.
    public let crossed: Int?
    /// The belief on which that turn's move was chosen; without a crossing, the highest there was, and its turn.
    public let belief: Double
    /// The turn of that belief.
    public let turn: Int
  }

  /// One state.
  public struct State: Sendable {
    /// How it came to believe what it did of the other.
    public let account: BeliefAccount
    /// m*: fear above which a security seeker arms.
    public let trust: Threshold
    /// s*: belief above which striking first pays.
    public let attack: Threshold
    /// What it believed when it chose its last move.
    public let lastBelief: Double
    /// Whether it is greedy, at the end.
    public let isGreedy: Bool
    /// The first turn in which it armed; nil for never.
    public let armedFirst: Int?
    /// Turns in which it armed.
    public let turnsArmed: Int
    /// Whether it struck.
    public let struck: Bool
    /// What striking first was worth to it, once and for all; 1 = a turn of peace.
    public let valueOfStriking: Double
    /// What peace for ever would have been worth to it.
    public let valueOfPeace: Double
    /// What being struck first would have been worth to it.
    public let valueOfBeingStruck: Double
  }

  /// Both, by seat.
  public let states: [State]

  /// Nil where there was no turn.
  /// - Parameter recorder: a whole match.
  public init?(_ parameters: DyadParameters, _ recorder: MatchRecorder) {
    let turns = recorder.turns
    guard !turns.isEmpty else { return nil }
    states = (0..<2).map { seat in
      let state = parameters[seat]
      let prior = LogOdds(probability: state.observer.prior)
      let steps = turns.flatMap(\.steps).filter { $0.observer == seat }
      // A move is chosen on the belief at the end of the turn before.
      let beliefs = [prior.probability] + turns.dropLast().map { $0.series[seat] }
      func threshold(_ value: Double) -> Threshold {
        var highest = 0
        for index in beliefs.indices where beliefs[index] > beliefs[highest] { highest = index }
        let crossed = beliefs.firstIndex { $0 > value }
        let told = crossed ?? highest
        return Threshold(
          value: value, crossed: crossed.map { turns[$0].turn }, belief: beliefs[told], turn: turns[told].turn)
      }
      // In a turn of war nobody is paid for arming.
      let armed = turns.filter { turn in
        turn.postures[seat][DyadSchema.Act.arm] != 0 && !turn.postures.contains { $0[DyadSchema.Act.strike] != 0 }
      }
      return State(
        account: BeliefAccount(prior: prior, steps: steps), trust: threshold(state.trustThreshold),
        attack: threshold(state.attackThreshold(discountFactor: parameters.discountFactor)),
        lastBelief: beliefs[beliefs.count - 1], isGreedy: recorder.lastTypes[seat] == DyadType.greedy.rawValue,
        armedFirst: armed.first?.turn,
        turnsArmed: armed.count,
        struck: turns[turns.count - 1].postures[seat][DyadSchema.Act.strike] != 0, valueOfStriking: state.firstStrike,
        valueOfPeace: state.peace / (1 - parameters.discountFactor), valueOfBeingStruck: state.secondStrike)
    }
  }
}
