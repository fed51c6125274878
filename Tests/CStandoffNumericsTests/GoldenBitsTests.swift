import Testing

/// The bits of 100,000 results of each function, in one word. They may differ neither between processors nor between
/// compilers: published results hang on them. Run the tests also with GLIBC_TUNABLES=glibc.cpu.hwcaps=-FMA,-AVX2,-FMA4.
struct GoldenBitsTests {
  static let golden: [String: UInt64] = [
    "exp": 0x27da_954f_f140_b735,
    "log": 0x16e3_aae2_b5ac_0d7a,
    "log2": 0xbb38_f875_9eca_0e88,
    "log10": 0xd3ce_6eef_163e_0777,
    "pow": 0xd1d9_009c_bbbc_5ca6,
    "sin": 0xb4d9_3d8f_f143_4c93,
    "cos": 0xf0ca_9058_a3f7_b8c8,
    "tan": 0xd4a6_75c5_481a_cbeb,
    "asin": 0x50fd_c3b0_b12d_d56d,
    "acos": 0x9660_14f9_a231_2e42,
    "atan": 0xa382_f321_518c_2ec3,
    "atan2": 0xe7dd_1917_6395_9309,
  ]

  /// SplitMix64 (Steele, Lea and Flood 2014, OOPSLA), here so that the arguments hang on whole numbers alone.
  struct Words {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var word = state
      word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
      word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
      return word ^ (word >> 31)
    }

    /// Half of them any 64 bits, NaNs and infinities too; half with the exponent in a range and a sign.
    mutating func argument(exponents: ClosedRange<Int>, signed: Bool) -> Double {
      let word = next()
      let mask: UInt64 = signed ? .max : .max >> 1
      if word & 1 == 0 { return Double(bitPattern: next() & mask) }
      let biased = UInt64(1023 + exponents.lowerBound) + (word >> 32) % UInt64(exponents.count)
      let signAndMantissa = next() & 0x800f_ffff_ffff_ffff
      return Double(bitPattern: (signAndMantissa | biased << 52) & mask)
    }
  }

  static func checksum(of function: ElementaryFunction) -> UInt64 {
    var words = Words(state: 2017)
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325 // FNV-1a's offset and prime, taken a word at a time
    for _ in 0..<100_000 {
      let x = words.argument(exponents: function.exponents[0], signed: function.takesNegative)
      let y = function.arity == 2 ? words.argument(exponents: function.exponents[1], signed: true) : 0
      sum = (sum ^ function.apply(x, y).bitPattern) &* 0x100_0000_01b3
      sum ^= sum >> 29
    }
    return sum
  }

  @Test(arguments: ElementaryFunction.all)
  func bitsAreThoseRecorded(_ function: ElementaryFunction) {
    let sum = Self.checksum(of: function)
    #expect(sum == Self.golden[function.name], "\(function.name) has 0x\(String(sum, radix: 16))")
  }
}
