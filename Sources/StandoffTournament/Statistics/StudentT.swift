/// Student's t distribution with whole degrees of freedom.
///
/// Only the four operations and square roots, which IEEE 754 rounds in one way: the same bits on every processor. For
/// n degrees of freedom P(|T| > t) = I_x(n/2, 1/2), x = n / (n + t²), with the regularised incomplete beta function I
/// (Abramowitz and Stegun 1964, 26.5.27 and 26.7.1). Relative error below 1e-12 up to 10⁴ degrees of freedom,
/// below 1e-9 up to 10⁶.
public enum StudentT {
  /// P(|T| > |t|): the two-sided p-value of a t statistic. 1 at t = 0, 0 at infinity.
  /// - Parameter degreesOfFreedom: at least 1.
  public static func twoSidedTail(_ t: Double, degreesOfFreedom: Int) -> Double {
    precondition(degreesOfFreedom >= 1, "degrees of freedom must be at least 1")
    let freedom = Double(degreesOfFreedom)
    let square = t * t
    if square == 0 { return 1 }
    if square.isInfinite { return 0 }
    let x = freedom / (freedom + square)
    let y = square / (freedom + square)
    // x^(n/2) √y / B(n/2, 1/2)
    let front = power(x, halves: degreesOfFreedom) * y.squareRoot() * gammaRatio(halves: degreesOfFreedom) / sqrtPi
    let a = freedom / 2
    if x < (a + 1) / (a + 2.5) { return min(1, front * betaFraction(a, 0.5, x) / a) }
    return max(0, 1 - front * betaFraction(0.5, a, y) / 0.5)
  }

  /// The t with P(|T| ≤ t) = `coverage`: half the width of an interval in standard errors.
  /// - Parameters:
  ///   - coverage: between 0 and 1, both excluded.
  ///   - degreesOfFreedom: at least 1.
  public static func halfWidth(coverage: Double, degreesOfFreedom: Int) -> Double {
    precondition(coverage > 0 && coverage < 1, "coverage must lie between 0 and 1")
    let tail = 1 - coverage
    var low = 0.0
    var high = 1.0
    while twoSidedTail(high, degreesOfFreedom: degreesOfFreedom) > tail { (low, high) = (high, 2 * high) }
    while true {
      let middle = low + (high - low) / 2
      if middle <= low || middle >= high { return middle }
      if twoSidedTail(middle, degreesOfFreedom: degreesOfFreedom) > tail { low = middle } else { high = middle }
    }
  }

  private static let sqrtPi = Double.pi.squareRoot()

  /// x^(h/2) by repeated squaring.
  private static func power(_ x: Double, halves: Int) -> Double {
    var result = halves % 2 == 1 ? x.squareRoot() : 1
    var factor = x
    var exponent = halves / 2
    while exponent > 0 {
      if exponent % 2 == 1 { result *= factor }
      factor *= factor
      exponent /= 2
    }
    return result
  }

  /// Γ(z + 1/2) / Γ(z) at z = h/2, by Γ's recurrence and, from `seriesStart` on, its asymptotic series
  /// √z (1 − 1/(8z) + 1/(128z²) + 5/(1024z³) − 21/(32768z⁴) − 399/(262144z⁵) + 869/(4194304z⁶) …)
  /// (Graham, Knuth and Patashnik 1994, Concrete Mathematics, exercise 9.60).
  private static func gammaRatio(halves: Int) -> Double {
    let seriesStart = 64.0  // from here on the next term is below half an ulp
    var z = Double(halves) / 2
    var ratio = 1.0
    while z < seriesStart {
      ratio *= z / (z + 0.5)
      z += 1
    }
    let w = 1 / z
    let terms = [
      869.0 / 4_194_304, -399.0 / 262_144, -21.0 / 32_768, 5.0 / 1_024, 1.0 / 128, -1.0 / 8, 1,
    ]
    return ratio * z.squareRoot() * terms.reduce(0) { $0 * w + $1 }
  }

  /// The continued fraction of the incomplete beta function (Abramowitz and Stegun 1964, 26.5.8), evaluated from the
  /// front (Lentz 1976, Applied Optics 15 (3), 668–671).
  private static func betaFraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let tiny = 1e-300  // in place of a zero below the line
    let roundLimit = 100_000  // it needs some √max(a, b) rounds; this is a fence
    func guarded(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / guarded(1 - (a + b) * x / (a + 1))
    var fraction = d
    for round in 1...roundLimit {
      let m = Double(round)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / guarded(1 + even * d)
      c = guarded(1 + even / c)
      fraction *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / guarded(1 + odd * d)
      c = guarded(1 + odd / c)
      fraction *= d * c
      if abs(d * c - 1) <= .ulpOfOne { break }
    }
    return fraction
  }
}
