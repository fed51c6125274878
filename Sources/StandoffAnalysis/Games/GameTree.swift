/// A game of perfect information with chance, and with choices from a bracket such as offers.
public indirect enum GameTree: Sendable {
  /// The end, with each player's payoff.
  case end([Double])
  /// A move of nature; the chances sum to 1.
  case chance([(probability: Double, then: GameTree)])
  /// A choice among named actions.
  case decision(player: Int, [(action: String, then: GameTree)])
  /// A choice of any number in a bracket: an offer, a transfer.
  case choice(player: Int, of: String, in: ClosedRange<Double>, then: @Sendable (Double) -> GameTree)

  /// What backward induction finds.
  public struct Solution: Sendable, Equatable {
    /// Each player's expected payoff.
    public let payoffs: [Double]
    /// Actions chosen on the path, in order; below a move of nature, those of every branch.
    public let actions: [String]
    /// Numbers chosen on the path, in the same order.
    public let amounts: [Double]
  }

  /// Cells of the grid over a bracket; a proposer's payoff may have one peak in each.
  private static let cells = 16

  /// Backward induction. A player indifferent between actions takes the one listed first.
  ///
  /// A choice from a bracket is maximised without a formula: where neighbouring numbers of a grid lead to different
  /// actions, the jump is enclosed by halving, and each piece between jumps is searched for its maximum.
  public func solve() -> Solution {
    switch self {
    case .end(let payoffs):
      return Solution(payoffs: payoffs, actions: [], amounts: [])
    case .chance(let branches):
      let solved = branches.map { ($0.probability, $0.then.solve()) }
      let players = solved.first?.1.payoffs.count ?? 0
      return Solution(
        payoffs: (0..<players).map { player in solved.reduce(0) { $0 + $1.0 * $1.1.payoffs[player] } },
        actions: solved.flatMap(\.1.actions), amounts: solved.flatMap(\.1.amounts))
    case .decision(let player, let branches):
      var best: (action: String, then: Solution)?
      for branch in branches {
        let solution = branch.then.solve()
        if let held = best, held.then.payoffs[player] >= solution.payoffs[player] { continue }
        best = (branch.action, solution)
      }
      guard let best else { return Solution(payoffs: [], actions: [], amounts: []) }
      return Solution(
        payoffs: best.then.payoffs, actions: [best.action] + best.then.actions, amounts: best.then.amounts)
    case .choice(let player, _, let bracket, let then):
      let amount = Self.bestAmount(player, bracket, then)
      let solution = then(amount).solve()
      return Solution(payoffs: solution.payoffs, actions: solution.actions, amounts: [amount] + solution.amounts)
    }
  }

  private static func bestAmount(
    _ player: Int, _ bracket: ClosedRange<Double>, _ then: (Double) -> GameTree
  ) -> Double {
    let step = (bracket.upperBound - bracket.lowerBound) / Double(cells)
    var best = (amount: bracket.lowerBound, worth: -Double.infinity)
    var pieceStart = bracket.lowerBound
    func search(to end: Double) {
      let found = Maximum.find(in: pieceStart...end, cells: cells) { then($0).solve().payoffs[player] }
      if found.value > best.worth { best = (found.argument, found.value) }
    }
    var left = bracket.lowerBound
    var path = then(left).solve().actions
    for cell in 1...cells {
      let right = cell == cells ? bracket.upperBound : bracket.lowerBound + step * Double(cell)
      let next = then(right).solve().actions
      if next != path {
        let jump = Threshold.find(in: left...right) { then($0).solve().actions != path }
        search(to: jump?.lower ?? left)
        pieceStart = jump?.upper ?? right
      }
      (left, path) = (right, next)
    }
    search(to: bracket.upperBound)
    return best.amount
  }
}
