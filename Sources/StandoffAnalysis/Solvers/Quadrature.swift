internal import CStandoffNumerics

/// Integrals by Gauss and Legendre's rule with 16 points: exact to rounding for polynomials of degree 31 or less.
public enum Quadrature {
  private static let order = 16
  private static let rule: [(node: Double, weight: Double)] = (1...order).map { index in
    // Newton's method on Legendre's polynomial, from the usual first guess.
    var x = standoff_cos(Double.pi * (Double(index) - 0.25) / (Double(order) + 0.5))
    var slope = 1.0
    for _ in 0..<8 {
      var (before, value) = (1.0, x)
      for n in 2...order {
        (before, value) = (value, (Double(2 * n - 1) * x * value - Double(n - 1) * before) / Double(n))
      }
      slope = Double(order) * (x * value - before) / (x * x - 1)
      x -= value / slope
    }
    return (x, 2 / ((1 - x * x) * slope * slope))
  }

  /// The integral of a smooth function over an interval.
  /// - Parameter panels: equal parts, each with a rule of its own; more for a function that bends sharply.
  public static func integral(
    over interval: ClosedRange<Double>, panels: Int = 1, _ function: (Double) throws -> Double
  ) rethrows -> Double {
    let half = (interval.upperBound - interval.lowerBound) / Double(2 * panels)
    var sum = 0.0
    for panel in 0..<panels {
      let middle = interval.lowerBound + half * Double(2 * panel + 1)
      for (node, weight) in rule { sum += weight * (try function(middle + half * node)) }
    }
    return sum * half
  }
}
