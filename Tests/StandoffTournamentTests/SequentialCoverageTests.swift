import StandoffKernel
import StandoffTournament
import Testing

/// Whether intervals still hold the truth when the number of repetitions is chosen by how narrow they are: 95% is promised
/// asymptotically, and less than 93% would be a broken promise.
@Suite struct SequentialCoverageTests {
  struct Case: Sendable {
    let name: String
    /// Deviation of the shock that all profiles of a repetition share, in payoffs.
    let shock: Double
    let halfWidth: Double
    let first: Int
  }

  /// Chosen so that chance decides about half the time between two blocks: there the rule errs most.
  static let cases = [
    Case(name: "payoffs decide, at 200 repetitions", shock: 1, halfWidth: 0.15, first: 50),
    Case(name: "payoffs decide, in the first block", shock: 1, halfWidth: 0.3, first: 50),
    Case(name: "payoffs decide, in the smallest first block", shock: 1, halfWidth: 0.7, first: Precision.fewestFirst),
    Case(name: "shares decide, at 200 repetitions", shock: 0.1, halfWidth: 0.063, first: 50),
  ]
  static let tournaments = 2_000
  static let most = 800

  /// Payoff = effect + shared shock + own noise; war by a threshold on a shared and an own part, as likely as not.
  static func result(_ profile: [Int], _ repetition: UInt64, shock: Double, seed: UInt64) -> MatchResult {
    var shared = TestChance(seed, repetition)
    var own = TestChance(seed, repetition, UInt64(profile[0]), UInt64(profile[1]))
    let (common, single) = (shared.normal(), own.normal())
    var result = MatchResult()
    for role in 0..<2 { result.payoffs[role] = Double(profile[role]) + shock * common + 0.3 * single }
    result.outcome = shared.normal() + 0.5 * own.normal() < 0 ? 0 : 3
    return result
  }

  @Test(arguments: cases.indices) func coverageIsKept(_ index: Int) throws {
    let setting = Self.cases[index]
    var payoff = [Int](repeating: 0, count: 4)
    var war = payoff
    var ends: [Int: Int] = [:]
    for tournament in 0..<Self.tournaments {
      let results = try Self.play(setting, seed: UInt64(909_000_000 + tournament))
      ends[results.repetitions, default: 0] += 1
      for (place, entrant) in results.entrants.enumerated() {
        let mean = try #require(entrant.payoff)
        // Both roles' entrants have their index as effect.
        if (mean.low ?? .nan) <= Double(entrant.index) && Double(entrant.index) <= (mean.high ?? .nan) { payoff[place] += 1 }
        let share = entrant.shares[0]
        if (share.low ?? .nan) <= 0.5 && 0.5 <= (share.high ?? .nan) { war[place] += 1 }
      }
    }
    for place in 0..<4 {
      let (one, other) = (Double(payoff[place]) / Double(Self.tournaments), Double(war[place]) / Double(Self.tournaments))
      #expect(one >= 0.93, "\(setting.name): payoff of entrant \(place): \(one); ends \(ends)")
      #expect(other >= 0.93, "\(setting.name): war of entrant \(place): \(other); ends \(ends)")
    }
    #expect(ends.count > 1, "\(setting.name): the number is not chosen by chance: \(ends)")
    #expect(ends[Self.most, default: 0] < Self.tournaments / 20, "\(setting.name): the most ends it: \(ends)")
  }

  /// The rule without files.
  static func play(_ setting: Case, seed: UInt64) throws -> TournamentResults {
    let plan = try makePlan(
      [2, 2], repetitions: most, precision: Precision(halfWidth: setting.halfWidth, first: setting.first))
    var rows: [MatchRow] = []
    for end in plan.blocks {
      for match in rows.count..<end * plan.profileCount {
        let (repetition, profile) = plan.position(ofMatch: match)
        rows.append(
          .played(
            result(plan.entrants(ofProfile: profile), UInt64(repetition), shock: setting.shock, seed: seed)))
      }
      let figures = FigureAccumulator(
        plan: plan, schema: makeSchema(), disqualified: [[false, false], [false, false]], repetitions: end)
      for (match, row) in rows.enumerated() {
        let (repetition, profile) = plan.position(ofMatch: match)
        try figures.add(row, repetition: repetition, profile: profile)
      }
      let results = figures.results()
      if results.stopping?.isReached == true || end == most { return results }
    }
    throw Unfinished()
  }
}
