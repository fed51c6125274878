import StandoffKernel
import Testing

/// The constant-posture cases by Monte Carlo, within the tolerance that the table gives for it.
@Suite struct SampledTruthTests {
  @Test(arguments: ["K.pressure.T4.", "K.pressure.T40.", "K.restraint.T40."])
  func frequenciesAgree(_ family: String) throws {
    let cases = try TruthCase.load().filter { $0.id.hasPrefix(family) }
    let first = try #require(cases.first)
    let sample = try Truth.constantPostures(first).sample(20_000, seed: 11)
    for item in cases {
      let outcome = try #require(Truth.outcome(of: item))
      #expect(item.checkTolerance == 0.02)
      #expect(abs(sample[outcome] - item.value) <= item.checkTolerance, "\(item.id): \(sample[outcome])")
      // What 20,000 matches can tell: four standard errors.
      let error = 4 * sample.standardError(of: item.value)
      #expect(abs(sample[outcome] - item.value) <= error, "\(item.id): \(sample[outcome]), \(item.value) ± \(error)")
    }
  }
}
