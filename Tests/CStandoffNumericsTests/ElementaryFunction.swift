import CStandoffNumerics
import Testing

/// One of the room's functions of one or two doubles, with what the tests need to know of it.
struct ElementaryFunction: Sendable, CustomTestStringConvertible {
  let name: String
  let arity: Int
  /// Binary exponents of the arguments where the function does its work; see `GoldenBitsTests`.
  let exponents: [ClosedRange<Int>]
  /// Whether the first argument's sign bit may be set without making every result a NaN.
  let takesNegative: Bool
  let apply: @Sendable (Double, Double) -> Double

  var testDescription: String { name }

  init(
    _ name: String, _ exponents: ClosedRange<Int>, takesNegative: Bool = true,
    _ apply: @escaping @Sendable (Double) -> Double
  ) {
    self.name = name
    self.arity = 1
    self.exponents = [exponents]
    self.takesNegative = takesNegative
    self.apply = { x, _ in apply(x) }
  }

  init(
    _ name: String, _ first: ClosedRange<Int>, _ second: ClosedRange<Int>, takesNegative: Bool = true,
    _ apply: @escaping @Sendable (Double, Double) -> Double
  ) {
    self.name = name
    self.arity = 2
    self.exponents = [first, second]
    self.takesNegative = takesNegative
    self.apply = apply
  }

  static let all = [
    ElementaryFunction("exp", -10...9) { standoff_exp($0) },
    ElementaryFunction("log", -4...6, takesNegative: false) { standoff_log($0) },
    ElementaryFunction("log2", -4...6, takesNegative: false) { standoff_log2($0) },
    ElementaryFunction("log10", -4...6, takesNegative: false) { standoff_log10($0) },
    ElementaryFunction("pow", -4...4, -4...7, takesNegative: false) { standoff_pow($0, $1) },
    ElementaryFunction("sin", -10...20) { standoff_sin($0) },
    ElementaryFunction("cos", -10...20) { standoff_cos($0) },
    ElementaryFunction("tan", -10...20) { standoff_tan($0) },
    ElementaryFunction("asin", -20 ... -1) { standoff_asin($0) },
    ElementaryFunction("acos", -20 ... -1) { standoff_acos($0) },
    ElementaryFunction("atan", -10...10) { standoff_atan($0) },
    ElementaryFunction("atan2", -10...10, -10...10) { standoff_atan2($0, $1) },
  ]

  static func named(_ name: String) throws -> ElementaryFunction {
    guard let function = all.first(where: { $0.name == name }) else { throw ReferenceError.unknownFunction(name) }
    return function
  }
}
