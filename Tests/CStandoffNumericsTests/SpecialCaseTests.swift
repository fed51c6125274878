import CStandoffNumerics
import Testing

/// C11, annex F.10, and the arguments where a range ends.
struct SpecialCaseTests {
  static let inf = Double.infinity
  static let nan = Double.nan
  static let tiny = Double.leastNonzeroMagnitude
  static let huge = Double.greatestFiniteMagnitude
  static let pi = Double.pi
  static let aboveOne = Double(1).nextUp

  /// Equal in every bit; for a NaN, equal to the one that the room returns.
  static func expect(
    _ call: String, _ result: Double, is expected: Double, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let bits = expected.isNaN ? 0x7ff8_0000_0000_0000 : expected.bitPattern
    #expect(result.bitPattern == bits, "\(call) gives \(result), not \(expected)", sourceLocation: sourceLocation)
  }

  static let unary: [(String, [(x: Double, value: Double)])] = [
    ("exp", [(0, 1), (-0.0, 1), (inf, inf), (-inf, 0), (nan, nan), (709.782712893384, 0x1.fffffffffff2ap1023),
             (709.7827128933841, inf), (huge, inf), (-huge, 0), (-745.1332191019411, tiny), (-745.1332191019412, 0),
             (tiny, 1), (-tiny, 1), (1, 0x1.5bf0a8b145769p1)]),
    ("log", [(0, -inf), (-0.0, -inf), (1, 0), (inf, inf), (-1, nan), (-inf, nan), (-tiny, nan), (nan, nan)]),
    ("log2", [(0, -inf), (-0.0, -inf), (1, 0), (inf, inf), (-1, nan), (-inf, nan), (nan, nan), (tiny, -1074)]),
    ("log10", [(0, -inf), (-0.0, -inf), (1, 0), (inf, inf), (-1, nan), (-inf, nan), (nan, nan), (1000, 3)]),
    ("sin", [(0, 0), (-0.0, -0.0), (inf, nan), (-inf, nan), (nan, nan), (tiny, tiny), (-tiny, -tiny)]),
    ("cos", [(0, 1), (-0.0, 1), (inf, nan), (-inf, nan), (nan, nan), (tiny, 1)]),
    ("tan", [(0, 0), (-0.0, -0.0), (inf, nan), (-inf, nan), (nan, nan), (tiny, tiny), (-tiny, -tiny)]),
    ("asin", [(0, 0), (-0.0, -0.0), (1, pi / 2), (-1, -pi / 2), (aboveOne, nan), (-aboveOne, nan), (inf, nan),
              (-inf, nan), (nan, nan), (tiny, tiny), (-tiny, -tiny)]),
    ("acos", [(0, pi / 2), (-0.0, pi / 2), (1, 0), (-1, pi), (aboveOne, nan), (-aboveOne, nan), (inf, nan),
              (-inf, nan), (nan, nan), (tiny, pi / 2)]),
    ("atan", [(0, 0), (-0.0, -0.0), (inf, pi / 2), (-inf, -pi / 2), (nan, nan), (1, pi / 4), (-1, -pi / 4),
              (huge, pi / 2), (-huge, -pi / 2), (tiny, tiny), (-tiny, -tiny)]),
  ]

  @Test func functionsOfOneArgument() throws {
    for (name, cases) in Self.unary {
      let function = try ElementaryFunction.named(name)
      for (x, value) in cases { Self.expect("\(name)(\(x))", function.apply(x, 0), is: value) }
    }
  }

  @Test func anyNaNBecomesTheSameOne() {
    let payloads: [UInt64] = [
      0x7ff8_0000_0000_0000, 0xfff8_0000_0000_0000, 0x7ff0_0000_0000_0001, 0xffff_ffff_ffff_ffff,
    ]
    for bits in payloads {
      let x = Double(bitPattern: bits)
      for function in ElementaryFunction.all {
        Self.expect("\(function.name)(NaN)", function.apply(x, 2), is: Self.nan)
        if function.arity == 2 { Self.expect("\(function.name)(2, NaN)", function.apply(2, x), is: Self.nan) }
      }
    }
  }

  @Test func powOfZeros() {
    for exponent in [1.0, 3, 0x1.fffffffffffffp52] {
      Self.expect("pow(0, \(exponent))", standoff_pow(0, exponent), is: 0)
      Self.expect("pow(-0, \(exponent))", standoff_pow(-0.0, exponent), is: -0.0)
      Self.expect("pow(0, -\(exponent))", standoff_pow(0, -exponent), is: Self.inf)
      Self.expect("pow(-0, -\(exponent))", standoff_pow(-0.0, -exponent), is: -Self.inf)
    }
    for exponent in [0.5, 2, 2.5, 0x1p53, 0x1p70, Self.inf, Self.tiny] {
      for zero in [0.0, -0.0] {
        Self.expect("pow(\(zero), \(exponent))", standoff_pow(zero, exponent), is: 0)
        Self.expect("pow(\(zero), -\(exponent))", standoff_pow(zero, -exponent), is: Self.inf)
      }
    }
  }

  @Test func powThatIsOne() {
    for y in [0, -0.0, 1, -2.5, Self.inf, -Self.inf, Self.nan, Self.huge, Self.tiny] {
      Self.expect("pow(1, \(y))", standoff_pow(1, y), is: 1)
      for zero in [0.0, -0.0] { Self.expect("pow(\(y), \(zero))", standoff_pow(y, zero), is: 1) }
    }
    for y in [Self.inf, -Self.inf, 2, -4, 0x1p53, Self.huge] {
      Self.expect("pow(-1, \(y))", standoff_pow(-1, y), is: 1)
    }
    for y in [1.0, -1, 3, 0x1.fffffffffffffp52] { Self.expect("pow(-1, \(y))", standoff_pow(-1, y), is: -1) }
  }

  @Test func powOfNegativeBases() {
    for y in [0.5, -0.5, 1.5, Self.tiny, 0x1.0000000000001p0, 0x1.fffffffffffffp51] {
      Self.expect("pow(-2, \(y))", standoff_pow(-2, y), is: Self.nan)
    }
    Self.expect("pow(-2, 3)", standoff_pow(-2, 3), is: -8)
    Self.expect("pow(-2, -2)", standoff_pow(-2, -2), is: 0.25)
    Self.expect("pow(-2, 1023)", standoff_pow(-2, 1023), is: -0x1p1023)
    Self.expect("pow(-2, 1025)", standoff_pow(-2, 1025), is: -Self.inf)
    Self.expect("pow(-2, -1077)", standoff_pow(-2, -1077), is: -0.0)
    Self.expect("pow(-tiny, 1)", standoff_pow(-Self.tiny, 1), is: -Self.tiny)
  }

  @Test func powOfInfinities() {
    let inf = Self.inf
    for base in [0.5, -0.5, Self.tiny] {
      Self.expect("pow(\(base), -inf)", standoff_pow(base, -inf), is: inf)
      Self.expect("pow(\(base), inf)", standoff_pow(base, inf), is: 0)
    }
    for base in [Self.aboveOne, 2, -2, Self.huge, inf, -inf] {
      Self.expect("pow(\(base), -inf)", standoff_pow(base, -inf), is: 0)
      Self.expect("pow(\(base), inf)", standoff_pow(base, inf), is: inf)
    }
    for (y, low, high) in [(3.0, -0.0, -inf), (2.0, 0.0, inf), (0.5, 0.0, inf)] {
      Self.expect("pow(-inf, -\(y))", standoff_pow(-inf, -y), is: low)
      Self.expect("pow(-inf, \(y))", standoff_pow(-inf, y), is: high)
      Self.expect("pow(inf, -\(y))", standoff_pow(inf, -y), is: 0)
      Self.expect("pow(inf, \(y))", standoff_pow(inf, y), is: inf)
    }
  }

  @Test func powBeyondTheRange() {
    Self.expect("pow(2, 1024)", standoff_pow(2, 1024), is: Self.inf)
    Self.expect("pow(2, -1074)", standoff_pow(2, -1074), is: Self.tiny)
    Self.expect("pow(2, -1075)", standoff_pow(2, -1075), is: 0)
    Self.expect("pow(2, huge)", standoff_pow(2, Self.huge), is: Self.inf)
    Self.expect("pow(2, -huge)", standoff_pow(2, -Self.huge), is: 0)
    Self.expect("pow(0.5, huge)", standoff_pow(0.5, Self.huge), is: 0)
    Self.expect("pow(-2, huge)", standoff_pow(-2, Self.huge), is: Self.inf)
    Self.expect("pow(2, tiny)", standoff_pow(2, Self.tiny), is: 1)
  }

  @Test func atan2OnTheAxes() {
    let inf = Self.inf, pi = Self.pi
    let table: [(y: Double, x: Double, value: Double)] = [
      (0, 0, 0), (0, -0.0, pi), (0, 1, 0), (0, -1, pi), (1, 0, pi / 2), (1, -0.0, pi / 2),
      (1, inf, 0), (1, -inf, pi), (inf, 1, pi / 2), (inf, -1, pi / 2), (inf, inf, pi / 4), (inf, -inf, 3 * pi / 4),
      (0, inf, 0), (0, -inf, pi), (inf, 0, pi / 2), (Self.tiny, Self.huge, 0), (Self.tiny, -Self.huge, pi),
      (Self.huge, Self.tiny, pi / 2), (Self.tiny, Self.tiny, pi / 4), (Self.huge, -Self.huge, 3 * pi / 4),
      (inf, Self.huge, pi / 2), (Self.huge, inf, 0), (Self.tiny, 1, Self.tiny), (Self.tiny, 0, pi / 2),
    ]
    for (y, x, value) in table {
      Self.expect("atan2(\(y), \(x))", standoff_atan2(y, x), is: value)
      Self.expect("atan2(-\(y), \(x))", standoff_atan2(-y, x), is: -value)
    }
  }
}
