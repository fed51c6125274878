internal import CStandoffNumerics

/// A crisis in which each side waits for the other to back down, and backing down costs more the longer it lasts.
///
/// War costs are private. A side that would rather fight than back down is locked in; if both are, there is war. The
/// others concede at such a rate that the opponent is indifferent between waiting and conceding; at most one side has a
/// share that concedes at once.
public struct WarOfAttrition: Sendable {
  /// One side.
  public struct Side: Sendable {
    /// What backing down costs it at a time, and how fast that rises.
    public let backingDown, slope: @Sendable (_ time: Double) -> Double
    /// How its cost of war is spread.
    public let warCost: UniformTypes

    /// A side.
    public init(
      backingDown: @escaping @Sendable (Double) -> Double, slope: @escaping @Sendable (Double) -> Double,
      warCost: UniformTypes
    ) {
      self.backingDown = backingDown
      self.slope = slope
      self.warCost = warCost
    }

    /// The share of types that would rather fight than back down at a time.
    public func lockedIn(at time: Double) -> Double { warCost.share(below: backingDown(time)) }
  }

  /// What the side has for which the other backs down; positive.
  public let prize: Double
  /// The two sides.
  public let sides: [Side]

  /// A crisis between two sides.
  /// - Throws: `SolverError.badGame` where there are not two, or the prize is not positive.
  public init(prize: Double, sides: [Side]) throws {
    guard sides.count == 2, prize > 0 else { throw SolverError.badGame("it needs two sides and a positive prize") }
    self.prize = prize
    self.sides = sides
  }

  /// The crisis as it will go.
  public struct Solution: Sendable, Equatable {
    /// The time after which only the locked-in remain.
    public let horizon: Double
    /// The chance of war: both are locked in.
    public let war: Double
    /// The chance that each side concedes at once.
    public let concedesAtOnce: [Double]
  }

  /// Parts into which an integral over time is divided.
  private static let panels = 8

  /// The share of a side, of those who did not concede at once, that has not conceded by a time: the rate that makes
  /// the opponent indifferent, summed.
  public func remaining(_ side: Int, at time: Double) -> Double {
    let opponent = sides[1 - side]
    guard time > 0 else { return 1 }
    let conceded = Quadrature.integral(over: 0...time, panels: Self.panels) {
      opponent.slope($0) / (prize + opponent.backingDown($0))
    }
    return standoff_exp(-conceded)
  }

  /// Solves for the horizon as a root.
  /// - Parameter longest: a time by which every type of some side is locked in.
  /// - Throws: `SolverError.noSignChange` where none is by then.
  public func solve(longest: Double) throws -> Solution {
    let horizons = [0, 1].map { side in
      try? Root.find(in: 0...longest) { sides[side].lockedIn(at: $0) - remaining(side, at: $0) }.value
    }
    guard let horizon = horizons.compactMap({ $0 }).min() else {
      throw SolverError.noSignChange(lower: 0, upper: longest)
    }
    let locked = sides.map { $0.lockedIn(at: horizon) }
    let atOnce = [0, 1].map { max(0, 1 - locked[$0] / remaining($0, at: horizon)) }
    return Solution(horizon: horizon, war: locked[0] * locked[1], concedesAtOnce: atOnce)
  }

  /// What a side expects that plans to back down at a time: the prize if the other has conceded, else the cost.
  public func payoff(_ side: Int, backingDownAt time: Double, _ solution: Solution) -> Double {
    let other = 1 - side
    let standing = (1 - solution.concedesAtOnce[other]) * remaining(other, at: time)
    return prize * (1 - standing) - sides[side].backingDown(time) * standing
  }
}
