internal import StandoffKernel

/// One match as `--keep` keeps it.
struct KeptMatch {
  let row: MatchRow
  let repetition: Int
  let profile: Int
  /// Whether its profile counts in the figures: nobody in it is disqualified.
  let counts: Bool
  /// The series of its turns, one after another; empty where turns are not kept, or it did not come to its end.
  let turns: [Double]
}

/// Which matches are kept. A match in which everybody is disqualified is not: whether it was played depends on where a shard
/// ends (see ``ShardRunner``), and nothing that is kept may.
struct Keeping {
  private enum Standing { case whole, partial, out }
  private let standings: [Standing]

  /// - Parameter disqualified: for each role and entrant.
  init(_ plan: TournamentPlan, disqualified: [[Bool]]) {
    var chosen = plan.entrants(ofProfile: 0)
    standings = (0..<plan.profileCount).map { _ in
      let out = chosen.enumerated().count { disqualified[$0][$1] }
      plan.advance(&chosen)
      return out == 0 ? .whole : out == chosen.count ? .out : .partial
    }
  }

  /// The match as it is kept; nil where it is not.
  func kept(_ row: MatchRow, repetition: Int, profile: Int, turns: [Double]) -> KeptMatch? {
    if row == .skipped || standings[profile] == .out { return nil }
    return KeptMatch(
      row: row, repetition: repetition, profile: profile, counts: standings[profile] == .whole, turns: turns)
  }
}
