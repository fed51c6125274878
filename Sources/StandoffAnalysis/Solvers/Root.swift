/// An interval that holds the answer.
public struct Enclosure: Sendable, Equatable {
  /// The ends, with `lower ≤ upper`.
  public let lower, upper: Double
  /// The middle.
  public var value: Double { lower + (upper - lower) / 2 }
  /// How far the answer can lie from `value`, rounding in the function itself not counted.
  public var errorBound: Double { (upper - lower) / 2 }
}

/// Roots of functions of one number, enclosed in a bracket.
public enum Root {
  /// An enclosure is at most this fraction of the first bracket wide: about the spacing of doubles.
  static let resolution = 0x1p-52

  /// A root of a function that changes its sign in a bracket.
  ///
  /// Each round takes a secant step, probes just beyond it, and halves what is left, so that the bracket shrinks at least
  /// as fast as by halving and a nearly straight function costs a few steps.
  /// - Throws: `SolverError.noSignChange`, `SolverError.notANumber`, and what the function throws.
  public static func find(
    in bracket: ClosedRange<Double>, _ function: (Double) throws -> Double
  ) throws -> Enclosure {
    var search = try Search(bracket, function)
    if let exact = search.exact { return Enclosure(lower: exact, upper: exact) }
    let width = Swift.max((bracket.upperBound - bracket.lowerBound) * resolution, Double.leastNormalMagnitude)
    while search.upper - search.lower > width {
      let secant = search.secant
      try search.probe(secant, function)
      try search.probe(search.lower == secant ? secant + width : secant - width, function)
      let middle = search.lower + (search.upper - search.lower) / 2
      guard middle > search.lower, middle < search.upper else { break }
      try search.probe(middle, function)
      if let exact = search.exact { return Enclosure(lower: exact, upper: exact) }
    }
    return Enclosure(lower: search.lower, upper: search.upper)
  }

  /// Every root that a scan of equal cells shows by a change of sign, in order. Two roots within one cell are missed.
  public static func all(
    in bracket: ClosedRange<Double>, cells: Int, _ function: (Double) throws -> Double
  ) throws -> [Enclosure] {
    let step = (bracket.upperBound - bracket.lowerBound) / Double(cells)
    var found: [Enclosure] = []
    var left = bracket.lowerBound
    var leftValue = try function(left)
    if leftValue == 0 { found.append(Enclosure(lower: left, upper: left)) }
    for cell in 1...cells {
      let right = cell == cells ? bracket.upperBound : bracket.lowerBound + step * Double(cell)
      let rightValue = try function(right)
      if rightValue == 0 {
        found.append(Enclosure(lower: right, upper: right))
      } else if leftValue != 0, (leftValue < 0) != (rightValue < 0) {
        found.append(try find(in: left...right, function))
      }
      (left, leftValue) = (right, rightValue)
    }
    return found
  }
}

/// A bracket with the signs at its ends.
private struct Search {
  var lower, upper, lowerValue, upperValue: Double
  var exact: Double?

  init(_ bracket: ClosedRange<Double>, _ function: (Double) throws -> Double) throws {
    (lower, upper) = (bracket.lowerBound, bracket.upperBound)
    lowerValue = try function(lower)
    upperValue = try function(upper)
    guard !lowerValue.isNaN else { throw SolverError.notANumber(at: lower) }
    guard !upperValue.isNaN else { throw SolverError.notANumber(at: upper) }
    if lowerValue == 0 { exact = lower } else if upperValue == 0 { exact = upper }
    if exact == nil, (lowerValue < 0) == (upperValue < 0) {
      throw SolverError.noSignChange(lower: lower, upper: upper)
    }
  }

  /// Where a straight line through the ends is zero; the middle where there is none.
  var secant: Double { lower - lowerValue * ((upper - lower) / (upperValue - lowerValue)) }

  /// Shrinks the bracket to the side of a point that holds the root.
  mutating func probe(_ point: Double, _ function: (Double) throws -> Double) throws {
    guard exact == nil, point > lower, point < upper else { return }
    let value = try function(point)
    guard !value.isNaN else { throw SolverError.notANumber(at: point) }
    if value == 0 {
      exact = point
    } else if (value < 0) == (lowerValue < 0) {
      (lower, lowerValue) = (point, value)
    } else {
      (upper, upperValue) = (point, value)
    }
  }
}
