/// Private types spread evenly over an interval: costs, stakes.
public struct UniformTypes: Sendable, Equatable {
  /// The interval, wider than a point.
  public let support: ClosedRange<Double>

  /// Types from `lowest` to `highest`.
  public init(_ lowest: Double, _ highest: Double) { support = lowest...highest }

  /// The share of types below a point.
  public func share(below point: Double) -> Double {
    let share = (point - support.lowerBound) / (support.upperBound - support.lowerBound)
    return Swift.min(Swift.max(share, 0), 1)
  }

  /// The share of types for which a gain, monotone in the type, is negative. The marginal type is found as a root.
  public func share(losing gain: (Double) throws -> Double) throws -> Double {
    let (first, last) = (try gain(support.lowerBound), try gain(support.upperBound))
    if first >= 0, last >= 0 { return 0 }
    if first < 0, last < 0 { return 1 }
    let marginal = try Root.find(in: support, gain).value
    return first < 0 ? share(below: marginal) : 1 - share(below: marginal)
  }
}
