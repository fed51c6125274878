/// The point at which an answer flips: a choice, an equilibrium's existence, the side that wins.
public enum Threshold {
  /// Halves a bracket until it encloses the flip; nil where the answer is the same at both ends.
  ///
  /// With several flips, one of them. The answer may come from any solver, so a threshold needs no formula.
  /// - Throws: what `holds` throws.
  public static func find(
    in bracket: ClosedRange<Double>, where holds: (Double) throws -> Bool
  ) rethrows -> Enclosure? {
    var (lower, upper) = (bracket.lowerBound, bracket.upperBound)
    let atLower = try holds(lower)
    guard try holds(upper) != atLower else { return nil }
    let width = (upper - lower) * Root.resolution
    while upper - lower > width {
      let middle = lower + (upper - lower) / 2
      guard middle > lower, middle < upper else { break }
      if try holds(middle) == atLower { lower = middle } else { upper = middle }
    }
    return Enclosure(lower: lower, upper: upper)
  }

  /// A positive number at which an answer is not what it is at 0: 1, doubled until it is. Nil beyond 2⁶⁰.
  public static func reach(until differs: (Double) throws -> Bool) rethrows -> Double? {
    var reach = 1.0
    while reach <= 0x1p60 {
      if try differs(reach) { return reach }
      reach *= 2
    }
    return nil
  }
}
