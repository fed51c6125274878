/// A take-it-or-leave-it demand on a responder whose type only the responder knows.
///
/// The equilibrium in cutpoints: types on one side of a marginal type refuse; the proposer, who knows only how types are
/// spread, picks the demand that is best on average.
public struct ScreeningDemand: Sendable {
  /// How the responder's type is spread.
  public let types: UniformTypes
  /// Demands that may be made.
  public let demands: ClosedRange<Double>
  /// What accepting a demand is worth to a type over refusing it; monotone in the type.
  public let gainFromAccepting: @Sendable (_ type: Double, _ demand: Double) -> Double
  /// What the proposer has from a demand that is accepted, and from one that is refused.
  public let accepted, refused: @Sendable (_ demand: Double) -> Double

  /// A demand game.
  public init(
    types: UniformTypes, demands: ClosedRange<Double>,
    gainFromAccepting: @escaping @Sendable (_ type: Double, _ demand: Double) -> Double,
    accepted: @escaping @Sendable (_ demand: Double) -> Double, refused: @escaping @Sendable (_ demand: Double) -> Double
  ) {
    self.types = types
    self.demands = demands
    self.gainFromAccepting = gainFromAccepting
    self.accepted = accepted
    self.refused = refused
  }

  /// The demand, and how likely it is to be refused.
  public struct Solution: Sendable, Equatable {
    /// The best demand; the smallest of equals.
    public let demand: Double
    /// The chance that it is refused.
    public let refusal: Double
    /// What the proposer expects.
    public let payoff: Double
  }

  /// The chance that a demand is refused.
  public func refusal(of demand: Double) throws -> Double {
    try types.share { gainFromAccepting($0, demand) }
  }

  /// The proposer's best demand. Where the first and the last types begin to refuse is found first, since its payoff has
  /// a kink there.
  public func solve() throws -> Solution {
    let first = try Threshold.find(in: demands) { try refusal(of: $0) > 0 }
    let last = try Threshold.find(in: demands) { try refusal(of: $0) >= 1 }
    let kinks = [first?.lower, last?.upper].compactMap { $0 }
    let best = try Maximum.find(in: demands, breakpoints: kinks) { demand in
      let chance = try refusal(of: demand)
      return (1 - chance) * accepted(demand) + chance * refused(demand)
    }
    return Solution(demand: best.argument, refusal: try refusal(of: best.argument), payoff: best.value)
  }
}
