public import StandoffKernel

/// The figures of one entrant, pooled over its surviving profiles. Intervals come from the means of the repetitions.
public struct EntrantFigures: Sendable {
  public let role: Int
  /// Index within the role.
  public let index: Int
  public let name: String
  /// Profiles with it in which nobody is disqualified.
  public let profiles: Int
  /// Matches of those profiles.
  public let matches: Int
  /// Mean payoff, in the role's own numeraire; nil where no profile survives.
  public let payoff: Estimate?
  /// Place within the role. Nil for one repetition, or where no profile survives.
  public let band: RankBand?
  /// Share of its matches of each of the model's kinds, in the schema's order; empty where no profile survives.
  public let shares: [Estimate]
}

/// The figures of one surviving profile. Its matches are independent of each other: one for each repetition.
public struct ProfileFigures: Sendable {
  /// The profile's number in the plan.
  public let profile: Int
  /// For each role the entrant's index within that role.
  public let entrants: [Int]
  public let matches: Int
  /// Matches that ended in each outcome, by the model's index.
  public let outcomes: [Int]
  /// Payoff of each role over the matches.
  public let payoffs: [Moments]
  /// Mean turn of the end, counted from 1.
  public let endTurn: Double
  /// Mean of each mark, in the schema's order.
  public let marks: [Double]
}

/// All that a tournament found. Depends on the plan and the contest alone: not on shards, workers or interruptions.
public struct TournamentResults: Sendable {
  public let plan: TournamentPlan
  public let schema: ModelSchema
  /// Repetitions that were counted: all of the plan's, or fewer where a precision was reached before.
  public let repetitions: Int
  /// Entrants that are not disqualified: role by role, in the plan's order.
  public let entrants: [EntrantFigures]
  /// Profiles in which nobody is disqualified, in the plan's order.
  public let profiles: [ProfileFigures]
  /// For each role the comparisons of its surviving entrants; nil for one repetition or where no profile survives.
  public let comparisons: [[PairComparison]?]
  /// First fault of each disqualified entrant: those found before play, then by match.
  public let faults: [EntrantFault]
  /// Turns standard deviations over repetitions into intervals.
  public let intervals: Intervals
}
