import StandoffKernel
import StandoffScripting
import Testing

/// The shelf's classical strategies against another program's figures for the same strategies: real scripts, real kernel.
@Suite struct AxelrodTests {
  /// Matches of a pair here; the figures rest on five times as many and more.
  private static let repetitions = 100
  private static let endingRepetitions = 400

  @Test func theGameIsTheSame() throws {
    let figures = try AxelrodFigures.read()
    #expect(try AxelrodPlay(figures).payoffs == figures.payoffs)
    #expect(figures.deterministic.count >= 500 && figures.noisy.count >= 70)
    #expect(figures.stochastic.count >= 100 && figures.ending.count >= 10)
  }

  @Test func withoutCoinsTheyAgreeExactly() throws {
    let figures = try AxelrodFigures.read()
    var comparison = AxelrodComparison()
    try comparison.compare(figures.deterministic, AxelrodPlay(figures))
    print("Axelrod-Python, no coins: \(comparison.pairs) pairs, \(comparison.differences.count) differ")
    #expect(comparison.differences == [])
  }

  @Test func withNoiseTheyAgree() throws {
    let figures = try AxelrodFigures.read()
    try expectAgreement("noise", figures.noisy, AxelrodPlay(figures, noise: figures.noise), Self.repetitions)
  }

  @Test func withCoinsTheyAgree() throws {
    let figures = try AxelrodFigures.read()
    try expectAgreement("coins", figures.stochastic, AxelrodPlay(figures), Self.repetitions)
  }

  @Test func withAnUncertainEndTheyAgree() throws {
    let figures = try AxelrodFigures.read()
    let play = try AxelrodPlay(figures, endProbability: figures.endProbability)
    try expectAgreement("uncertain end", figures.ending, play, Self.endingRepetitions)
  }

  private func expectAgreement(
    _ name: String, _ figures: [AxelrodFigures.Sampled], _ play: AxelrodPlay, _ repetitions: Int
  ) throws {
    var comparison = AxelrodComparison()
    try comparison.compare(figures, play, repetitions: repetitions)
    print("Axelrod-Python, \(name): \(comparison.pairs) pairs, largest z \(comparison.largest)")
    #expect(comparison.differences == [])
    // All alike would mean that nothing was compared.
    #expect(comparison.largest > 0.5)
  }

  /// A wrong figure is found, and named: an exact one that is off by one point in a match, a mean by a twentieth.
  @Test func aWrongFigureIsFound() throws {
    var figures = try AxelrodFigures.read()
    figures.deterministic = figures.deterministic.filter { $0.row == "tester" }
    let place = try #require(figures.deterministic.firstIndex { $0.column == "prober" })
    var wrong = figures
    wrong.deterministic[place].columnMean += 1 / Double(figures.turns)
    var comparison = AxelrodComparison()
    try comparison.compare(wrong.deterministic, AxelrodPlay(figures))
    #expect(comparison.differences.count == 1 && comparison.differences[0].hasPrefix("tester against prober: a mean of "))
    wrong = figures
    wrong.deterministic[place].rowCooperations += 1
    comparison = AxelrodComparison()
    try comparison.compare(wrong.deterministic, AxelrodPlay(figures))
    #expect(comparison.differences.count == 1 && comparison.differences[0].contains("cooperations, and there"))

    let play = try AxelrodPlay(figures, noise: figures.noise)
    for shift in [0.15, 0, -0.15] {
      var pair = try #require(figures.noisy.first { $0.row == "tit_for_tat" && $0.column == "tit_for_tat" })
      pair.rowMean += shift
      comparison = AxelrodComparison()
      try comparison.compare([pair], play, repetitions: 200)
      #expect(comparison.differences.count == (shift == 0 ? 0 : 1), "\(comparison)")
    }
  }

  /// The wrong condition is found in most pairs: play without noise is not play with noise.
  @Test func theWrongConditionIsFound() throws {
    let figures = try AxelrodFigures.read()
    var comparison = AxelrodComparison()
    try comparison.compare(figures.noisy, AxelrodPlay(figures, noise: figures.noise / 2), repetitions: 20)
    #expect(comparison.differences.count > figures.noisy.count / 2, "\(comparison.differences.count)")
    comparison = AxelrodComparison()
    try comparison.compare(
      figures.ending, AxelrodPlay(figures, endProbability: 2 * figures.endProbability), repetitions: 100)
    #expect(comparison.differences.count >= figures.ending.count, "\(comparison.differences.count)")
  }
}
