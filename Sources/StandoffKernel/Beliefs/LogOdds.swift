import CStandoffNumerics

/// A belief kept as log-odds, the form in which evidence adds.
public struct LogOdds: Sendable, Hashable {
  /// Beliefs stay within [1e-9, 1 − 1e-9], so that no evidence is ever ignored (equation 8).
  public static let limit = 1e-9
  private static let bound = 20.72326583594641  // ln((1 − 1e-9) / 1e-9)

  /// ln(p / (1 − p)).
  public private(set) var value: Double
  /// The belief itself, a probability.
  public private(set) var probability: Double

  /// - Parameter probability: any number in [0, 1]; clamped to the limits.
  public init(probability: Double) {
    let clamped = min(max(probability, Self.limit), 1 - Self.limit)
    self.probability = clamped
    self.value = standoff_log(clamped / (1 - clamped))
  }

  init(logOdds: Double) {
    if logOdds >= Self.bound {
      value = Self.bound
      probability = 1 - Self.limit
    } else if logOdds <= -Self.bound {
      value = -Self.bound
      probability = Self.limit
    } else {
      value = logOdds
      probability = logistic(logOdds)
    }
  }
}

/// Λ(x) = 1 / (1 + e^(−x)), without overflow.
@inline(__always)
public func logistic(_ x: Double) -> Double {
  if x >= 0 { return 1 / (1 + standoff_exp(-x)) }
  let e = standoff_exp(x)
  return e / (1 + e)
}
