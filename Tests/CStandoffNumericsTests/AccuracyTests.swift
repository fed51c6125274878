import CStandoffNumerics
import Testing

/// Results against mpmath's values to 320 bits.
struct AccuracyTests {
  /// The header promises 1 ulp and tells of 0.51; a change that loses the latter should be seen.
  static let limit = 0.51

  @Test(arguments: ElementaryFunction.all)
  func staysNearTheTrueValue(_ function: ElementaryFunction) throws {
    let reference = try Reference(of: function)
    #expect(reference.entries.count >= 1500)
    let worst = reference.worst(function.apply)
    let place = worst.entry.map { "\($0.x), \($0.y)" } ?? "none"
    print("\(function.name): at most \(worst.ulps) ulp over \(reference.entries.count) arguments, at \(place)")
    #expect(worst.ulps <= Self.limit, "at \(place)")
  }

  @Test(arguments: ElementaryFunction.all)
  func measureSeesAFaultOfOneUnit(_ function: ElementaryFunction) throws {
    let reference = try Reference(of: function)
    let worst = reference.worst { x, y in function.apply(x, y).nextUp }
    #expect(worst.ulps > 1)
  }

  @Test func powersOfTwoHaveWholeLogarithms() {
    for n in -1074...1023 {
      #expect(standoff_log2(Double(sign: .plus, exponent: n, significand: 1)) == Double(n))
    }
  }

  @Test func powersOfTenHaveWholeLogarithms() {
    var power = 1.0
    for n in 0...22 {
      #expect(standoff_log10(power) == Double(n))
      power *= 10
    }
  }

  @Test(arguments: 2...60)
  func wholeNumbersHaveExactPowers(base: Int) {
    var power = 1.0
    var exponent = 0.0
    while power <= 0x1p53 {
      #expect(standoff_pow(Double(base), exponent) == power)
      #expect(standoff_pow(-Double(base), exponent) == (exponent.remainder(dividingBy: 2) == 0 ? power : -power))
      power *= Double(base)
      exponent += 1
    }
  }

  @Test func squareRootsOfSquaresComeOutWhole() {
    for n in stride(from: 1.0, through: 3e7, by: 7919) {
      #expect(standoff_pow(n * n, 0.5) == n)
    }
  }
}
