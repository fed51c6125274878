import StandoffTournament
import Testing

@Suite struct PairedSharesTests {
  private func shares(_ onlyFirst: Int, _ onlySecond: Int, of count: Int) -> Estimate {
    var shares = PairedShares()
    for index in 0..<count {
      shares.add(first: index < onlyFirst || index == count - 1, second: (onlyFirst..<onlyFirst + onlySecond).contains(index) || index == count - 1)
    }
    return shares.difference
  }

  @Test func theDifferenceIsThePlainOne() throws {
    let found = shares(3, 11, of: 50)
    #expect(found.mean == 8.0 / 50)
    // (12 − 4)/52 ± 1.96 √((16/52 − (8/52)²)/52), by hand.
    let (low, high) = try (#require(found.low), #require(found.high))
    #expect(abs(low - 0.0090) < 0.0005 && abs(high - 0.2987) < 0.0005, "\(low) \(high)")
  }

  @Test func linesThatNeverDifferedMayYet() throws {
    let found = shares(0, 0, of: 20)
    #expect(found.mean == 0)
    #expect(try #require(found.low) < -0.05 && #require(found.high) > 0.05)
    let always = shares(0, 29, of: 30)
    #expect(try #require(always.high) <= 1 && #require(always.low) > 0.7)
    #expect(shares(0, 0, of: 1).low == nil)
  }

  /// In 95% of samples, within what 4,000 samples can tell, at shares as small as one in fifty.
  @Test(arguments: [(0.3, 0.1), (0.02, 0.02), (0.0, 0.05), (0.45, 0.5)])
  func theIntervalHoldsWhatItPromises(first: Double, second: Double) {
    var state: UInt64 = 88_172_645_463_325_252
    func uniform() -> Double {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Double(state >> 11) * 0x1p-53
    }
    var held = 0
    for _ in 0..<4_000 {
      var shares = PairedShares()
      for _ in 0..<40 {
        let draw = uniform()
        shares.add(first: draw < first, second: draw >= first && draw < first + second)
      }
      let found = shares.difference
      if found.low! <= second - first && second - first <= found.high! { held += 1 }
    }
    #expect(Double(held) / 4_000 > 0.93)
  }
}
