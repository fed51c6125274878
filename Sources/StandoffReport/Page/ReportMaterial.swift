public import StandoffKernel
public import StandoffTournament

/// All that a report on a tournament is made from.
public struct ReportMaterial {
  let scenario: Scenario
  let results: TournamentResults
  /// What came when, over all matches.
  let times: EventTimes
  /// Some matches turn by turn; empty for a model that names no series.
  let sample: TurnSample
  let provenance: Provenance
  let assets: ReportAssets
  /// Who gave the payoffs; nil for the model.
  let scorer: String?

  /// - Parameters: see the properties; `times` has seen every match that counts, and was finished.
  public init(
    scenario: Scenario, results: TournamentResults, times: EventTimes, sample: TurnSample, provenance: Provenance,
    assets: ReportAssets, scorer: String?
  ) {
    self.scenario = scenario
    self.results = results
    self.times = times
    self.sample = sample
    self.provenance = provenance
    self.assets = assets
    self.scorer = scorer
  }
}

/// What a run was made from and how to make it again. Nothing of it tells when, where or by how many workers it was played,
/// so that the same inputs give the same page.
public struct Provenance: Sendable {
  let tool: String
  let api: String
  let lua: String
  let scenarioSHA256: String?
  let plugins: [String]
  /// Conditions of the plan that are not said elsewhere: parameters and types that were set, limits.
  let conditions: [TournamentPlan.Condition]
  /// The command that makes the run again.
  let command: String

  /// - Parameter command: without options that only say where and by whom the work is done.
  public init(
    tool: String, api: String, lua: String, scenarioSHA256: String?, plugins: [String],
    conditions: [TournamentPlan.Condition], command: String
  ) {
    self.tool = tool
    self.api = api
    self.lua = lua
    self.scenarioSHA256 = scenarioSHA256
    self.plugins = plugins
    self.conditions = conditions
    self.command = command
  }
}
