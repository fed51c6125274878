/// What each player's moves were worth in a repeated matrix game, from its table and the moves that were played.
public struct MatrixCauses: Sendable {
  /// One player, against what the other played.
  public struct Player: Sendable {
    /// Its commonest move; of equals the first.
    public let move: Int
    /// Turns in which it played that move.
    public let times: Int
    /// What that move would have paid per turn against all that the other played, turn for turn the same moves.
    public let payoff: Double
    /// The move that would have paid most against these; of equals the first.
    public let bestReply: Int
    /// What it would have paid per turn.
    public let bestPayoff: Double
    /// What the player got per turn, unweighted.
    public let mean: Double
  }

  /// Both, by seat.
  public let players: [Player]
  /// Turns played.
  public let turns: Int

  /// Nil where there was no turn.
  /// - Parameter recorder: a whole match.
  public init?(_ form: MatrixForm, _ recorder: MatchRecorder) {
    let turns = recorder.turns
    guard !turns.isEmpty else { return nil }
    self.turns = turns.count
    let number = Double(turns.count)
    players = (0..<2).map { player in
      let own = turns.map { Int($0.series[player]) }
      let other = turns.map { Int($0.series[1 - player]) }
      let counts = form.moves[player].indices.map { move in own.count { $0 == move } }
      let payoffs = form.moves[player].indices.map { move in
        other.reduce(0.0) { $0 + form.payoff(of: player, own: move, other: $1) } / number
      }
      func first<Value: Comparable>(_ values: [Value]) -> Int {
        values.indices.reduce(0) { values[$1] > values[$0] ? $1 : $0 }
      }
      let (move, best) = (first(counts), first(payoffs))
      return Player(
        move: move, times: counts[move], payoff: payoffs[move], bestReply: best, bestPayoff: payoffs[best],
        mean: turns.reduce(0.0) { $0 + $1.series[2 + player] } / number)
    }
  }
}
