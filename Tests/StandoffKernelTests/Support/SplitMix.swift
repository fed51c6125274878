import StandoffKernel

/// SplitMix64 (Steele, Lea and Flood 2014): seeded numbers for random cases, apart from the kernel's own chance.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// A stream of its own for each repetition of a match.
  init(_ start: MatchStart, salt: UInt64) {
    self.init(start.seed &* 0x9E37_79B9_7F4A_7C15 &+ start.repetition &* 0xD1B5_4A32_D192_ED03 &+ salt)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
  mutating func number(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * unit()
  }
  mutating func integer(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func flag(_ probability: Double = 0.5) -> Bool { unit() < probability }
}
