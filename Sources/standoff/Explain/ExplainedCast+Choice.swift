import StandoffKernel
import StandoffTournament

/// The casts that a command line means.
extension ExplainedCast {
  /// The name of the average over all strategies of the shelf.
  static let shelf = "shelf"

  /// - Parameters:
  ///   - choices: `ACTOR=strategy` as the user wrote them: one cast.
  ///   - names: profiles of the scenario, or `shelf`; with neither, all of the scenario's profiles and then the shelf.
  /// - Throws: an ``InputError`` for a name that is wrong.
  static func chosen(
    _ scenario: Scenario, choices: [String], names: [String], catalog: () throws -> StrategyCatalog
  ) throws -> [ExplainedCast] {
    if !choices.isEmpty {
      let named = try Lineup.chosen(scenario, choices)
      return [ExplainedCast(name: "with", summary: "", choices: named.map { [$0] })]
    }
    if names.isEmpty {
      if scenario.profiles.isEmpty { return [ownCast(scenario)] }
      return scenario.profiles.map { cast($0, scenario) } + [try shelfCast(scenario, try catalog())]
    }
    return try names.map { name in
      if name == shelf { return try shelfCast(scenario, try catalog()) }
      if let profile = scenario.profiles.first(where: { $0.name == name }) { return cast(profile, scenario) }
      let known = scenario.profiles.map(\.name) + [shelf]
      throw InputError(
        """
        \(scenario.name) has no profile '\(name)'\(NearestNames.near(name, in: known)); it has \
        \(known.joined(separator: ", ")), and --with ACTOR=strategy makes one of your own
        """)
    }
  }

  /// Of a run: the average over its profiles, or one profile that the command line names; a name means the run's own strategy
  /// where it has one.
  static func of(_ run: KeptRun, _ scenario: Scenario, choices: [String]) throws -> ExplainedCast {
    let entrants = run.manifest.plan.entrants
    if choices.isEmpty {
      return ExplainedCast(
        name: "run", summary: "An average over all profiles of the run: it also measures who entered it.",
        choices: entrants.map { $0.map(KeptRun.text) }, names: entrants.map { $0.map(\.name) })
    }
    var names: [[String]] = []
    let chosen = try Lineup.chosen(scenario, choices).enumerated().map { role, text -> [String] in
      names.append([text])
      return [entrants[role].first { $0.name == text }.map(KeptRun.text) ?? text]
    }
    return ExplainedCast(name: "with", summary: "", choices: chosen, names: names)
  }

  private static func ownCast(_ scenario: Scenario) -> ExplainedCast {
    ExplainedCast(
      name: "default", summary: "What the scenario's actors play when nobody names another.",
      choices: scenario.seats.map { [$0.defaultStrategy] })
  }

  private static func cast(_ profile: Scenario.Profile, _ scenario: Scenario) -> ExplainedCast {
    ExplainedCast(
      name: profile.name, summary: profile.summary,
      choices: zip(scenario.seats, profile.strategies).map { [$1 ?? $0.defaultStrategy] })
  }

  private static func shelfCast(_ scenario: Scenario, _ catalog: StrategyCatalog) throws -> ExplainedCast {
    let entries = try catalog.bundled().compactMap { try? $0.result.get() }
    let choices = scenario.schema.roles.indices.map { role in entries.filter { $0.roles.contains(role) }.map(\.name) }
    for (role, names) in choices.enumerated() where names.isEmpty {
      throw InputError("no strategy on the shelf plays \(scenario.seats[role].actor), so there is no average over it")
    }
    return ExplainedCast(
      name: shelf, summary: "An average over all profiles of the strategies on the shelf: it also measures which those are.",
      choices: choices)
  }
}
