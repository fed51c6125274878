import StandoffKernel
import StandoffTournament
import Testing

/// Whether 95% intervals hold the truth in 95 of 100 tournaments, and all bands of rank in at least as many, when all
/// profiles of a repetition share a big shock.
@Suite struct CoverageTests {
  static let tournaments = 5_000
  static let repetitions = 25
  /// Mean payoff of each entrant: in the first role two are equal, in the second all.
  static let effects: [[Double]] = [[0, 0, 0.2, 0.5], [1, 1, 1, 1, 1]]
  static let shockDeviation = 3.0
  /// Correlation of what decides outcomes between the profiles of a repetition.
  static let outcomeCorrelation = 0.8
  /// Chances of war by parity of the second role's entrant, and of collapse, with their normal quantiles.
  static let warChances = [0.5, 0.2]
  static let warThresholds = [0, -0.8416212335729142]
  static let warOfCoercers = (3 * warChances[0] + 2 * warChances[1]) / 5
  static let collapseChance = 0.02
  static let collapseThreshold = -2.053748910631823

  /// Payoff = effect + shared shock + own noise; outcome by a threshold on a shared and an own part.
  static func result(_ profile: [Int], _ repetition: UInt64, seed: UInt64) -> MatchResult {
    var shared = TestChance(seed, repetition)
    var own = TestChance(seed, repetition, UInt64(profile[0]), UInt64(profile[1]))
    var result = MatchResult()
    for role in 0..<2 {
      result.payoffs[role] = effects[role][profile[role]] + shockDeviation * shared.normal() + own.normal()
    }
    let latent =
      outcomeCorrelation.squareRoot() * shared.normal() + (1 - outcomeCorrelation).squareRoot() * own.normal()
    result.outcome = latent < collapseThreshold ? 1 : latent < warThresholds[profile[1] % 2] ? 0 : 3
    return result
  }

  struct Counts {
    var payoff = [Int](repeating: 0, count: 9)
    var war = [Int](repeating: 0, count: 9)
    var collapse = [Int](repeating: 0, count: 9)
    var naivePayoff = 0
    var naiveWar = 0
    var bands = [0, 0]
    var difference = 0
  }

  static func simulate() throws -> Counts {
    var counts = Counts()
    func holds(_ estimate: Estimate, _ truth: Double) -> Bool {
      estimate.low.map { $0 <= truth } ?? false && estimate.high.map { truth <= $0 } ?? false
    }
    for tournament in 0..<tournaments {
      // The control takes every match of the first entrant as if it were independent.
      var naivePayoff = Moments()
      var naiveWar = Moments()
      let results = try figures([4, 5], repetitions: repetitions) { profile, repetition in
        let result = result(profile, repetition, seed: UInt64(303_000_000 + tournament))
        if profile[0] == 0 {
          naivePayoff.add(result.payoffs[0])
          naiveWar.add(result.outcome < 2 ? 1 : 0)
        }
        return result
      }
      for (place, entrant) in results.entrants.enumerated() {
        let truth = effects[entrant.role][entrant.index]
        if holds(try #require(entrant.payoff), truth) { counts.payoff[place] += 1 }
        let war = entrant.role == 0 ? warOfCoercers : warChances[entrant.index % 2]
        if holds(entrant.shares[0], war) { counts.war[place] += 1 }
        if holds(entrant.shares[1], collapseChance) { counts.collapse[place] += 1 }
      }
      func naive(_ moments: Moments) -> Estimate {
        let error = Wilson.normalHalfWidth * (moments.standardError ?? 0)
        return Estimate(mean: moments.mean, low: moments.mean - error, high: moments.mean + error)
      }
      if holds(naive(naivePayoff), effects[0][0]) { counts.naivePayoff += 1 }
      if holds(naive(naiveWar), warOfCoercers) { counts.naiveWar += 1 }
      for role in 0..<2 where try bandsHold(results, role) { counts.bands[role] += 1 }
      let pair = try #require(results.comparisons[0]?[2])
      if holds(pair.difference, effects[0][0] - effects[0][3]) { counts.difference += 1 }
    }
    return counts
  }

  /// Whether all bands of a role hold the true ranks; entrants that are truly equal have all their ranks.
  static func bandsHold(_ results: TournamentResults, _ role: Int) throws -> Bool {
    let truth = effects[role]
    return try results.entrants.filter { $0.role == role }.allSatisfy { entrant in
      let band = try #require(entrant.band)
      let better = truth.count { $0 > truth[entrant.index] }
      let worse = truth.count { $0 < truth[entrant.index] }
      return band.best <= 1 + better && band.worst >= truth.count - worse
    }
  }

  @Test func intervalsAndBandsHoldWhatTheyPromise() throws {
    let counts = try Self.simulate()
    func share(_ count: Int) -> Double { Double(count) / Double(Self.tournaments) }
    for place in 0..<9 {
      let (payoff, war) = (share(counts.payoff[place]), share(counts.war[place]))
      #expect((0.93...0.97).contains(payoff), "payoff of entrant \(place): \(payoff)")
      #expect((0.93...0.97).contains(war), "war of entrant \(place): \(war)")
      // Of a rare outcome 25 repetitions know little; the interval must at least not promise too much by far.
      #expect(share(counts.collapse[place]) > 0.90, "collapse of entrant \(place): \(share(counts.collapse[place]))")
    }
    #expect((0.93...0.97).contains(share(counts.difference)), "paired difference: \(share(counts.difference))")
    for role in 0..<2 { #expect(share(counts.bands[role]) >= 0.95, "bands of role \(role): \(share(counts.bands[role]))") }
    #expect(share(counts.naivePayoff) < 0.80, "the control must fail: \(share(counts.naivePayoff))")
    #expect(share(counts.naiveWar) < 0.80, "the control must fail: \(share(counts.naiveWar))")
  }
}
