/// How often something happened in one line of paired matches and not in the other: the difference of two shares, with an
/// interval that does not collapse where the lines never differed.
public struct PairedShares: Sendable, Equatable {
  /// Pairs so far.
  public private(set) var count = 0
  private var onlyFirst = 0
  private var onlySecond = 0

  public init() {}

  /// A pair of matches under the same shocks: whether it happened in each.
  public mutating func add(first: Bool, second: Bool) {
    count += 1
    if first && !second { onlyFirst += 1 }
    if second && !first { onlySecond += 1 }
  }

  /// The share of the second line less that of the first, with its 95% interval; no interval for one pair.
  ///
  /// With one added to both numbers of pairs that differ, p₁ = (f₁ + 1)/(n + 2) and p₂ alike: p₂ − p₁ ± z √((p₁ + p₂ −
  /// (p₂ − p₁)²)/(n + 2)), cut to [−1, 1]. Source: Bonett and Price 2012, Journal of Educational and Behavioral Statistics 37
  /// (4), 479–488. A plain interval of the differences has no width where no pair differed, which 20 pairs cannot promise.
  public var difference: Estimate {
    let mean = count == 0 ? 0 : Double(onlySecond - onlyFirst) / Double(count)
    guard count > 1 else { return Estimate(mean: mean, low: nil, high: nil) }
    let number = Double(count + 2)
    let (first, second) = (Double(onlyFirst + 1) / number, Double(onlySecond + 1) / number)
    let middle = second - first
    let spread = Wilson.normalHalfWidth * ((first + second - middle * middle) / number).squareRoot()
    return Estimate(mean: mean, low: max(-1, middle - spread), high: min(1, middle + spread))
  }
}
