/// What goes from turn to turn in a repeated matrix game.
struct MatrixState {
  /// What each player takes the other for.
  var beliefs: (TypeBelief, TypeBelief)
  /// What each player played in the turn before; -1 before the first.
  var last = (-1, -1)
  /// How often each pair of moves was played, row after row.
  var played: [Int]

  init(_ counts: [Int], _ hasReciprocator: Bool) {
    func prior(_ moves: Int) -> TypeBelief {
      TypeBelief(prior: Array(repeating: 1, count: moves + (hasReciprocator ? 2 : 1)))
    }
    beliefs = (prior(counts[1]), prior(counts[0]))
    played = Array(repeating: 0, count: counts[0] * counts[1])
  }

  /// The pair of moves that was played most often; of equals the first.
  var commonest: Int {
    var best = 0
    for pair in played.indices where played[pair] > played[best] { best = pair }
    return best
  }

  /// How often a player played a move.
  func times(_ move: Int, of player: Int, _ counts: [Int]) -> Int {
    player == 0
      ? (0..<counts[1]).reduce(0) { $0 + played[move * counts[1] + $1] }
      : (0..<counts[0]).reduce(0) { $0 + played[$1 * counts[1] + move] }
  }
}
