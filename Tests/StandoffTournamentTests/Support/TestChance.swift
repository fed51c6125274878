import Foundation

/// Chance for tests: a pure function of what it is asked for, by the finaliser of splitmix64 (Steele, Lea and Flood 2014).
struct TestChance {
  var state: UInt64

  init(_ parts: UInt64...) {
    state = parts.reduce(0x9E37_79B9_7F4A_7C15) { Self.mix($0 ^ $1) &+ 0x9E37_79B9_7F4A_7C15 }
  }

  static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func word() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mix(state)
  }

  /// In [0, 1).
  mutating func unit() -> Double { Double(word() >> 11) * 0x1p-53 }

  mutating func integer(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(word() % UInt64(range.count))
  }

  /// Standard normal (Box and Muller 1958).
  mutating func normal() -> Double {
    let radius = (-2 * log(1 - unit())).squareRoot()
    return radius * cos(2 * .pi * unit())
  }
}
