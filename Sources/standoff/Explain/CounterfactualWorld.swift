import StandoffKernel
import StandoffScripting

/// One world: some mechanisms on, the others off; and the strategies of a cast that live in it.
final class CounterfactualWorld {
  /// The mechanisms that are on, bit by bit.
  let subset: Int
  private let setting: Counterfactuals.Setting
  private let cast: ExplainedCast
  private let scenario: Scenario
  private let game: any Game
  private let hooks: Hooks
  private let catalog: StrategyCatalog
  private let off: [String]
  /// By role and place in the cast; made when first wanted.
  private var strategies: [[(name: String, strategy: any Strategy)?]]

  init(_ setting: Counterfactuals.Setting, _ cast: ExplainedCast, subset: Int) throws {
    (self.setting, self.cast, self.subset) = (setting, cast, subset)
    let off = setting.mechanisms.enumerated().filter { subset & (1 << $0.offset) == 0 }.map(\.element)
    self.off = off.map(\.name)
    scenario = setting.scenario.without(off)
    if let problem = setting.model.inconsistency(scenario) {
      throw InputError("\(scenario.name) without \(self.off.joined(separator: ", ")): \(problem)")
    }
    catalog = StrategyCatalog(
      setting.assembly, scenario: scenario, model: setting.model, seed: setting.seed, limits: setting.limits)
    hooks = try Hooks(setting.hooks, setting.assembly, scenario: scenario, seed: setting.seed, limits: setting.limits)
    game = hooks.game(setting.model, scenario)
    strategies = cast.choices.map { [(name: String, strategy: any Strategy)?](repeating: nil, count: $0.count) }
  }

  /// Who gives the payoffs; nil for the model.
  var scorer: String? { hooks.scorerName }

  /// Names of all strategies of the cast, by role and place; makes them.
  func names() throws -> [[String]] {
    try cast.choices.enumerated().map { role, choices in
      try choices.indices.map { try strategy(role, $0).name }
    }
  }

  /// One match.
  /// - Parameters:
  ///   - profile: by role, a place in the cast.
  ///   - records: by role, where postures are written, or taken from; nil where each world decides anew.
  func play(_ profile: [Int], repetition: Int, records: [HeldStrategy.Record]?) throws -> MatchResult {
    var seats: [any Strategy] = []
    var names: [String] = []
    for (role, place) in profile.enumerated() {
      let (name, strategy) = try strategy(role, place)
      seats.append(strategy)
      names.append(name)
    }
    let scripts = seats.map { $0 as? ScriptedStrategy }
    if let records {
      let isFactual = subset == 1 << setting.mechanisms.count - 1
      for (role, schema) in scenario.schema.roles.enumerated() {
        let slots = (schema.posture.map(\.slot).max() ?? -1) + 1
        seats[role] = HeldStrategy(seats[role], record: records[role], count: slots, isFactual: isFactual)
      }
    }
    do {
      return try CheckedPlay.play(scripts: scripts, hooks: hooks.checkable, isCounted: setting.isCounted) {
        () throws(Fault) in try game.play(seats, seed: setting.seed, repetition: UInt64(repetition))
      }
    } catch {
      if error.isOfTheHost { throw error }
      let world = off.isEmpty ? "every mechanism on" : "without \(off.joined(separator: ", "))"
      let place = "turn \(error.turn), repetition \(repetition) of seed \(setting.seed), \(world)"
      if let owner = error.owner { throw InputError("\(error.sentence) (\(owner), \(place)); no strategy is to blame") }
      throw InputError(
        "\(Messages.sentence(error)) (\(names[error.role]) as \(scenario.seats[error.role].actor), \(place))")
    }
  }

  private func strategy(_ role: Int, _ place: Int) throws -> (name: String, strategy: any Strategy) {
    if let made = strategies[role][place] { return made }
    let (entry, strategy) = try catalog.strategy(cast.choices[role][place], for: role)
    strategies[role][place] = (entry.name, strategy)
    return (entry.name, strategy)
  }
}
