import LuaBridge
import StandoffKernel
import StandoffScripting

/// The worlds that differ in which mechanisms are on, and one profile in them. Each world has strategies, a game and hooks of its
/// own, for parameters are constants in what a script sees; made when first wanted, and kept.
final class Counterfactuals {
  /// What is played, whatever the world.
  struct Setting {
    let assembly: Assembly
    let scenario: Scenario
    let model: ModelDefinition
    /// `ACTOR=strategy`.
    let choices: [String]
    let hooks: HookOptions
    let seed: UInt64
    let limits: LuaLimits
    /// Those that are switched; others stay on.
    let mechanisms: [Mechanism]
    let outcome: ExplainedOutcome
    /// Whether postures are those of the world with every mechanism on.
    let holdsPostures: Bool
    let isCounted: Bool
  }

  private struct World {
    let game: any Game
    let lineup: Lineup
    let seats: [any Strategy]
    let hooks: Hooks
    let off: [String]
  }

  private let setting: Setting
  private var worlds: [Int: World] = [:]
  private let records: [HeldStrategy.Record]
  private var factual = -1
  private var factualValue = 0.0

  /// The world with every mechanism on is made at once, so that what is wrong with a script or a setting is told first.
  init(_ setting: Setting) throws {
    self.setting = setting
    records = setting.scenario.schema.roles.map { _ in HeldStrategy.Record() }
    _ = try world(all)
  }

  /// Names of the strategies, by role.
  var names: [String] { get throws { try world(all).lineup.names } }

  /// Who gives the payoffs; nil for the model.
  var scorer: String? { get throws { try world(all).hooks.scorerName } }

  private var all: Int { 1 << setting.mechanisms.count - 1 }

  /// What the outcome is worth in a repetition of the world in which just these mechanisms are on, bit by bit.
  func value(_ subset: Int, repetition: Int) throws -> Double {
    if setting.holdsPostures && factual != repetition {
      factualValue = try play(try world(all), repetition)
      factual = repetition
    }
    if setting.holdsPostures && subset == all { return factualValue }
    return try play(try world(subset), repetition)
  }

  private func world(_ subset: Int) throws -> World {
    if let world = worlds[subset] { return world }
    let off = setting.mechanisms.enumerated().filter { subset & (1 << $0.offset) == 0 }.map(\.element)
    let scenario = setting.scenario.without(off)
    if let problem = setting.model.inconsistency(scenario) {
      throw InputError("\(scenario.name) without \(off.map(\.name).joined(separator: ", ")): \(problem)")
    }
    let catalog = StrategyCatalog(
      setting.assembly, scenario: scenario, model: setting.model, seed: setting.seed, limits: setting.limits)
    let hooks = try Hooks(
      setting.hooks, setting.assembly, scenario: scenario, seed: setting.seed, limits: setting.limits)
    let lineup = try Lineup(scenario, catalog: catalog, choices: setting.choices)
    var seats = lineup.strategies
    if setting.holdsPostures {
      for (role, schema) in scenario.schema.roles.enumerated() {
        let count = (schema.posture.map(\.slot).max() ?? -1) + 1
        seats[role] = HeldStrategy(seats[role], record: records[role], count: count, isFactual: subset == all)
      }
    }
    let world = World(
      game: hooks.game(setting.model, scenario), lineup: lineup, seats: seats, hooks: hooks, off: off.map(\.name))
    worlds[subset] = world
    return world
  }

  private func play(_ world: World, _ repetition: Int) throws -> Double {
    do {
      let result = try CheckedPlay.play(
        scripts: world.lineup.scripts, hooks: world.hooks.checkable, isCounted: setting.isCounted
      ) { () throws(Fault) in
        try world.game.play(world.seats, seed: setting.seed, repetition: UInt64(repetition))
      }
      return setting.outcome.value(result)
    } catch let error as Fault {
      if error.isOfTheHost { throw error }
      let off = world.off.isEmpty ? "every mechanism on" : "without \(world.off.joined(separator: ", "))"
      let place = "turn \(error.turn), repetition \(repetition) of seed \(setting.seed), \(off)"
      if let owner = error.owner { throw InputError("\(error.sentence) (\(owner), \(place)); no strategy is to blame") }
      let actor = setting.scenario.seats[error.role].actor
      throw InputError("\(Messages.sentence(error)) (\(world.lineup.names[error.role]) as \(actor), \(place))")
    }
  }
}
