internal import CStandoffNumerics

/// Logit equilibria of a symmetric game of two players and two actions (McKelvey and Palfrey 1995): each chooses the
/// better action only more often, the more so the less noise, and expects the other to do the same.
public struct LogitEquilibrium: Sendable {
  /// What the first action is worth over the second, if the other takes the first with a probability.
  public let gain: @Sendable (_ other: Double) -> Double
  /// The noise, in payoff units; positive.
  public let noise: Double

  /// A game with a noise.
  public init(gain: @escaping @Sendable (_ other: Double) -> Double, noise: Double) {
    self.gain = gain
    self.noise = noise
  }

  private func excess(_ p: Double) -> Double {
    let lean = gain(p) / noise
    // The tail that does not overflow.
    let reply = lean >= 0 ? 1 / (1 + standoff_exp(-lean)) : standoff_exp(lean) / (1 + standoff_exp(lean))
    return reply - p
  }

  /// Every fixed point that a scan of equal cells shows.
  public func all(cells: Int = 1024) throws -> [Enclosure] { try Root.all(in: 0...1, cells: cells, excess) }

  /// The equilibrium that is reached from pure chance as the noise falls: the fixed point nearest to one half on the side
  /// to which the gain at one half points. For a gain linear in the other's probability there is just one on that side.
  public func principal(cells: Int = 1024) throws -> Enclosure {
    let start = excess(0.5)
    if start == 0 { return Enclosure(lower: 0.5, upper: 0.5) }
    let side = start > 0 ? 0.5...1 : 0...0.5
    let roots = try Root.all(in: side, cells: cells, excess)
    guard let found = start > 0 ? roots.first : roots.last else {
      throw SolverError.noSignChange(lower: side.lowerBound, upper: side.upperBound)
    }
    return found
  }
}
