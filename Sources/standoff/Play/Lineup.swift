import StandoffKernel
import StandoffScripting

/// One strategy for each role: those that the user named, the scenario's own for the rest.
struct Lineup {
  var names: [String]
  var strategies: [any Strategy]

  /// By role; nil where a compiled strategy sits.
  var scripts: [ScriptedStrategy?] { strategies.map { $0 as? ScriptedStrategy } }

  /// - Parameter choices: `ACTOR=strategy` as the user wrote them.
  init(_ scenario: Scenario, catalog: StrategyCatalog, choices: [String]) throws {
    names = []
    strategies = []
    for (role, text) in try Self.chosen(scenario, choices).enumerated() {
      let (entry, strategy) = try catalog.strategy(text, for: role)
      names.append(entry.name)
      strategies.append(strategy)
    }
  }

  /// By role, what the user named, or the seat's default.
  /// - Throws: an ``InputError`` for an actor that there is not, or that is named twice.
  static func chosen(_ scenario: Scenario, _ choices: [String]) throws -> [String] {
    var chosen = scenario.seats.map(\.defaultStrategy)
    var isNamed = [Bool](repeating: false, count: chosen.count)
    for choice in choices {
      let example = "\(scenario.seats[0].actor)=\(scenario.seats[0].defaultStrategy)"
      let with = try Assignment(choice, option: "--with", form: "actor=strategy", example: example)
      let role = try scenario.requireRole(with.name)
      if isNamed[role] { throw InputError("--with names \(scenario.seats[role].actor) twice") }
      isNamed[role] = true
      chosen[role] = with.value
    }
    return chosen
  }
}
