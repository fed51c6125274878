import StandoffKernel
import Testing

@Suite struct CounterChanceTests {
  @Test("Draws are the words of Philox4x64-10: its published vector for counter 0 and key 0")
  func publishedVector() {
    // Salmon, Moraes, Dror and Shaw 2011, Random123's known-answer file.
    let words: [UInt64] = [0x1655_4d9e_ca36_314c, 0xdb20_fe9d_672d_0fdc, 0xd7e7_72ce_e186_176b, 0x7e68_b68a_ec7b_a23b]
    var chance = CounterChance(seed: 0, repetition: 0)
    for (purpose, word) in zip([Purpose.progress, .inadvertentWar, .uprising, .detection], words) {
      #expect(chance.uniform(purpose, turn: 0) == Double(word >> 11) * 0x1p-53)
    }
  }

  @Test("Golden draws: they may never change, since every published run depends on them", arguments: CounterChanceGolden.draws)
  func golden(_ draw: CounterChanceGolden) {
    var chance = CounterChance(seed: draw.seed, repetition: draw.repetition)
    #expect(chance.uniform(draw.purpose, turn: draw.turn).bitPattern == draw.bits, "\(draw)")
  }

  @Test("Purposes are never renumbered")
  func purposes() {
    let numbers: [(Purpose, UInt64)] = [
      (.progress, 0), (.inadvertentWar, 1), (.uprising, 2), (.detection, 3), (.noiseAtCoercer, 4), (.noiseAtTarget, 5),
      (.intervention, 6), (.collapse, 7), (.victory, 8), (.coercerType, 9), (.targetType, 10),
      (.confirmationAtCoercer, 11), (.confirmationAtTarget, 12), (.slipOfFirst, 13), (.slipOfSecond, 14), (.ending, 15),
    ]
    #expect(numbers.allSatisfy { $0.rawValue == $1 })
    #expect(Purpose.allCases.count == numbers.count)
  }

  @Test("A draw does not depend on what was drawn before it")
  func orderDoesNotMatter() {
    var random = SplitMix(8)
    let places = (0..<500).map { _ in (Purpose(rawValue: UInt64(random.integer(0...15)))!, random.integer(0...6)) }
    var chance = CounterChance(seed: 77, repetition: 5)
    for (purpose, turn) in places {
      var fresh = CounterChance(seed: 77, repetition: 5)
      #expect(chance.uniform(purpose, turn: turn) == fresh.uniform(purpose, turn: turn), "\(purpose), turn \(turn)")
    }
  }

  @Test("Uniform: mean, variance and range over 100,000 draws", arguments: Purpose.allCases)
  func uniformity(_ purpose: Purpose) {
    let count = 100_000
    var (sum, squares) = (0.0, 0.0)
    var tenths = [Int](repeating: 0, count: 10)
    for repetition in 0..<count / 10 {
      var chance = CounterChance(seed: 2017, repetition: UInt64(repetition))
      for turn in 1...10 {
        let draw = chance.uniform(purpose, turn: turn)
        #expect(draw >= 0 && draw < 1)
        sum += draw
        squares += draw * draw
        tenths[Int(draw * 10)] += 1
      }
    }
    let n = Double(count)
    let mean = sum / n
    // Standard errors of the mean, 1/√(12 n), and of the variance, 1/√(180 n); chi-squared with nine degrees of freedom
    // passes 33.7 once in ten thousand.
    #expect(abs(mean - 0.5) < 4 / (12 * n).squareRoot(), "\(mean)")
    #expect(abs(squares / n - mean * mean - 1.0 / 12) < 4 / (180 * n).squareRoot())
    let chiSquared = tenths.reduce(0.0) { $0 + (Double($1) - n / 10) * (Double($1) - n / 10) / (n / 10) }
    #expect(chiSquared < 33.7, "\(chiSquared)")
  }

  /// Correlation of two sequences of uniforms; of n independent pairs it has standard error 1/√n.
  private func correlation(_ count: Int, _ pair: (Int) -> (Double, Double)) -> Double {
    var sum = 0.0
    for index in 0..<count {
      let (a, b) = pair(index)
      sum += (a - 0.5) * (b - 0.5)
    }
    return sum / Double(count) * 12
  }

  @Test("Purposes, turns, repetitions and seeds are independent")
  func independence() {
    func draw(_ purpose: Purpose, _ turn: Int, _ repetition: Int, seed: UInt64 = 1) -> Double {
      var chance = CounterChance(seed: seed, repetition: UInt64(repetition))
      return chance.uniform(purpose, turn: turn)
    }
    let count = 10_000
    let limit = 4 / Double(count).squareRoot()
    for (index, one) in Purpose.allCases.enumerated() {
      for other in Purpose.allCases.dropFirst(index + 1) {
        let found = correlation(count) { (draw(one, 1, $0), draw(other, 1, $0)) }
        #expect(abs(found) < limit, "\(one), \(other): \(found)")
      }
      let acrossTurns = correlation(count) { (draw(one, $0, 3), draw(one, $0 + 1, 3)) }
      let acrossRepetitions = correlation(count) { (draw(one, 5, $0), draw(one, 5, $0 + 1)) }
      let acrossSeeds = correlation(count) { (draw(one, 5, $0), draw(one, 5, $0, seed: 2)) }
      #expect([acrossTurns, acrossRepetitions, acrossSeeds].allSatisfy { abs($0) < limit }, "\(one)")
    }
  }
}

/// One draw and the bits that it has.
struct CounterChanceGolden: Sendable, CustomTestStringConvertible {
  let seed: UInt64
  let repetition: UInt64
  let turn: Int
  let purpose: Purpose
  let bits: UInt64

  var testDescription: String { "seed \(seed), repetition \(repetition), turn \(turn), \(purpose)" }

  static let draws: [CounterChanceGolden] = [
    .init(seed: 1, repetition: 0, turn: 1, purpose: .progress, bits: 0x3fe7_7ee7_18c5_a6a2),
    .init(seed: 1, repetition: 0, turn: 1, purpose: .uprising, bits: 0x3fe8_2eb6_9013_abb5),
    .init(seed: 1, repetition: 0, turn: 2, purpose: .noiseAtCoercer, bits: 0x3fd0_81b8_3bb9_3950),
    .init(seed: 2017, repetition: 48113, turn: 40, purpose: .collapse, bits: 0x3fe3_76b8_4175_2c36),
    .init(seed: 2017, repetition: 48113, turn: 0, purpose: .targetType, bits: 0x3fab_6569_bcca_3db0),
    .init(seed: .max, repetition: .max, turn: 1000, purpose: .victory, bits: 0x3fd9_8bad_72fb_7bee),
    .init(seed: 11, repetition: 19999, turn: 4, purpose: .detection, bits: 0x3feb_34d1_5dde_45d9),
    .init(seed: 11, repetition: 19999, turn: 4, purpose: .intervention, bits: 0x3fe5_25b7_7a89_af4c),
  ]
}
