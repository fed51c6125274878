/// A symmetric game of two players and two actions, each knowing only its own type: equilibria in cutpoints.
///
/// Types below the cutpoint act; types above do not.
public struct CutpointGame: Sendable {
  /// How each player's type is spread.
  public let types: UniformTypes
  /// What acting is worth over not acting to a type, if the other acts with a probability.
  public let gain: @Sendable (_ type: Double, _ otherActs: Double) -> Double

  /// A game.
  public init(types: UniformTypes, gain: @escaping @Sendable (_ type: Double, _ otherActs: Double) -> Double) {
    self.types = types
    self.gain = gain
  }

  /// Every symmetric equilibrium, by the share of types that act, in order.
  ///
  /// Inside, the marginal type gains nothing: a fixed point, found as a root; at the ends nobody acts, or everybody.
  /// - Parameter cells: cells of the scan; two equilibria within one are missed.
  public func equilibria(cells: Int = 256) throws -> [Double] {
    let (lowest, highest) = (types.support.lowerBound, types.support.upperBound)
    let marginal = { (type: Double) in gain(type, types.share(below: type)) }
    var shares = try Root.all(in: types.support, cells: cells, marginal).map { types.share(below: $0.value) }
    if gain(lowest, 0) <= 0, !shares.contains(0) { shares.insert(0, at: 0) }
    if gain(highest, 1) >= 0, !shares.contains(1) { shares.append(1) }
    return shares
  }

  /// The share of types that act whatever the other does.
  public func dominantShare() throws -> Double {
    try types.share { -min(gain($0, 0), gain($0, 1)) }
  }
}
