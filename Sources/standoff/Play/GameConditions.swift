import StandoffKernel
import StandoffTournament

/// What of a scenario fixes the figures of a run: all moves and values, so that a scenario that this one extends counts, too.
enum GameConditions {
  /// They are held against the model's own defaults, since the schema of a game has its moves and payoffs for its defaults.
  static func of(_ scenario: Scenario, _ model: ModelDefinition) -> [TournamentPlan.Condition] {
    var conditions: [TournamentPlan.Condition] = []
    for (role, seat) in scenario.seats.enumerated() {
      for (here, there) in zip(scenario.schema.roles[role].posture, model.schema.roles[role].posture) {
        guard case .choice(let words) = here.kind, here.kind != there.kind else { continue }
        conditions.append(TournamentPlan.Condition("\(seat.actor).\(here.name)", words.joined(separator: ", ")))
      }
    }
    var usual: [String: Double] = [:]
    for parameter in model.schema.parameters { usual[scenario.qualifiedName(parameter)] = parameter.defaultValue }
    // A belief rule that is none of the built-in ones stands among the hooks.
    for (index, (parameter, value)) in zip(scenario.schema.parameters, scenario.values).enumerated()
    where value != usual[scenario.qualifiedName(parameter)] && scenario.customRule(of: index) == nil {
      conditions.append(
        TournamentPlan.Condition(
          scenario.qualifiedName(parameter), parameter.words.isEmpty ? "\(value)" : parameter.text(value)))
    }
    return conditions
  }
}
