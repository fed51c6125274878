/// A finite game in normal form: any number of players, each with a list of actions.
public struct NormalFormGame: Sendable {
  /// Actions of each player, by name.
  public let actions: [[String]]
  /// Payoffs by profile, the last player's action varying fastest.
  private let payoffs: [[Double]]

  /// A game.
  /// - Parameter payoff: the players' payoffs in a profile of actions, as indices.
  /// - Throws: `SolverError.badGame` where a player has no action or a payoff is missing or not a number.
  public init(actions: [[String]], payoff: ([Int]) -> [Double]) throws {
    guard !actions.isEmpty, actions.allSatisfy({ !$0.isEmpty }) else {
      throw SolverError.badGame("every player needs an action")
    }
    self.actions = actions
    payoffs = Self.profiles(actions.map(\.count)).map(payoff)
    guard payoffs.allSatisfy({ $0.count == actions.count && $0.allSatisfy { !$0.isNaN } }) else {
      throw SolverError.badGame("every profile needs a payoff for each of \(actions.count) players")
    }
  }

  /// The players' payoffs in a profile.
  public func payoff(_ profile: [Int]) -> [Double] {
    payoffs[zip(profile, actions).reduce(0) { $0 * $1.1.count + $1.0 }]
  }

  /// What a player gains by its best change of action, the others' held; 0 where it has none.
  public func gainFromDeviation(_ player: Int, in profile: [Int]) -> Double {
    let own = payoff(profile)[player]
    return actions[player].indices.reduce(0) { max($0, payoff(profile, player, plays: $1)[player] - own) }
  }

  /// All best actions of a player against a profile of the others; equals count.
  public func bestResponses(_ player: Int, to profile: [Int]) -> [Int] {
    let worths = actions[player].indices.map { payoff(profile, player, plays: $0)[player] }
    let best = worths.max() ?? 0
    return worths.indices.filter { worths[$0] == best }
  }

  /// Profiles in which every player plays a best response, in the order of the profiles.
  public var pureEquilibria: [[Int]] {
    Self.profiles(actions.map(\.count)).filter { profile in
      actions.indices.allSatisfy { bestResponses($0, to: profile).contains(profile[$0]) }
    }
  }

  /// What a player can secure in pure actions: the least, over what the others do, of its best reply's payoff.
  public func minmax(_ player: Int) -> Double {
    Self.profiles(actions.map(\.count)).filter { $0[player] == 0 }.map { others in
      actions[player].indices.map { payoff(others, player, plays: $0)[player] }.max() ?? 0
    }.min() ?? 0
  }

  private func payoff(_ profile: [Int], _ player: Int, plays action: Int) -> [Double] {
    var changed = profile
    changed[player] = action
    return payoff(changed)
  }

  private static func profiles(_ counts: [Int]) -> [[Int]] {
    counts.reduce([[]]) { heads, count in heads.flatMap { head in (0..<count).map { head + [$0] } } }
  }
}
