/// A pie to be divided every period for ever, under the threat of a war that ends the bargaining.
///
/// In each period the proposer names the responder's share; the responder takes it or fights. Nothing changes from one
/// period to the next, and the equilibrium sought is the one in which behaviour does not change either.
public struct StationaryBargain: Sendable {
  /// The pie of each period.
  public let pie: Double
  /// What the next period weighs, 0 ≤ δ < 1.
  public let discount: Double
  /// Present value of fighting now.
  public let responderWar, proposerWar: Double

  /// A bargain.
  public init(pie: Double, discount: Double, responderWar: Double, proposerWar: Double) {
    self.pie = pie
    self.discount = discount
    self.responderWar = responderWar
    self.proposerWar = proposerWar
  }

  /// The division kept.
  public struct Solution: Sendable, Equatable {
    /// The responder's share of each period; nil where they fight.
    public let share: Double?
    /// Present values.
    public let responder, proposer: Double
    /// How far the values can be from the equilibrium's: the last change over 1−δ.
    public let errorBound: Double
  }

  private static let longest = 10_000

  /// Iterates the values of one period's ultimatum until they repeat; an offer that repeats is evaluated for ever.
  /// - Throws: `SolverError.noConvergence`.
  public func solve() throws -> Solution {
    var (responder, proposer) = (0.0, 0.0)
    var last: Double?
    var bound = Double.infinity
    for _ in 0..<Self.longest {
      let period = ultimatum(responder, proposer).solve()
      let share = period.actions == ["accept"] ? period.amounts[0] : nil
      let change = max((period.payoffs[0] - proposer).magnitude, (period.payoffs[1] - responder).magnitude)
      bound = change / (1 - discount)
      (proposer, responder) = (period.payoffs[0], period.payoffs[1])
      let scale = max(1, responder.magnitude, proposer.magnitude)
      if change <= 1e-13 * scale {
        return Solution(share: share, responder: responder, proposer: proposer, errorBound: bound)
      }
      if let share, let last, (share - last).magnitude <= 1e-12 * pie {
        (responder, proposer) = (share / (1 - discount), (pie - share) / (1 - discount))
      }
      last = share
    }
    throw SolverError.noConvergence(steps: Self.longest, bound: bound)
  }

  /// One period, given what the next is worth: player 0 proposes, player 1 responds.
  private func ultimatum(_ responder: Double, _ proposer: Double) -> GameTree {
    .choice(player: 0, of: "share", in: 0...pie) { share in
      .decision(
        player: 1,
        [
          ("accept", .end([pie - share + discount * proposer, share + discount * responder])),
          ("fight", .end([proposerWar, responderWar])),
        ])
    }
  }
}
