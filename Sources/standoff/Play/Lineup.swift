import StandoffKernel

/// One strategy for each role: those that the user named, the scenario's own for the rest.
struct Lineup {
  var names: [String]
  var strategies: [any Strategy]

  /// - Parameter choices: `ACTOR=strategy` as the user wrote them.
  init(_ scenario: Scenario, catalog: StrategyCatalog, choices: [String]) throws {
    var chosen = scenario.seats.map(\.defaultStrategy)
    var isNamed = [Bool](repeating: false, count: chosen.count)
    for choice in choices {
      let parts = choice.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        throw InputError("--with \(choice) is not actor=strategy; write it like --with \(scenario.seats[0].actor)=\(scenario.seats[0].defaultStrategy)")
      }
      let role = try scenario.requireRole(parts[0])
      if isNamed[role] { throw InputError("--with names \(scenario.seats[role].actor) twice") }
      isNamed[role] = true
      chosen[role] = parts[1]
    }
    names = []
    strategies = []
    for (role, text) in chosen.enumerated() {
      let (entry, strategy) = try catalog.strategy(text, for: role)
      names.append(entry.name)
      strategies.append(strategy)
    }
  }
}
