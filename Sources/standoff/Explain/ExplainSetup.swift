import Foundation
import LuaBridge
import StandoffKernel
import StandoffReport

/// What a command line of `explain` means.
struct ExplainSetup {
  private let command: ExplainCommand

  init(_ command: ExplainCommand) { self.command = command }

  /// What is to be played, and whose play is explained.
  struct Resolved {
    let setting: Counterfactuals.Setting
    let casts: [ExplainedCast]
    let groups: [Explanation.Group]
    /// The run's folder that it is of; nil for a scenario.
    let folder: String?
  }

  func resolved() throws -> Resolved {
    if let name = command.scenario, FileManager.default.fileExists(atPath: RunPlace.plain(name) + "/manifest.json") {
      return try resolved(ofRun: RunPlace.plain(name))
    }
    let assembly = try Assembly(command.shared)
    try NativeProcess.takeOver(assembly)
    guard let name = command.scenario ?? assembly.project?.defaults.scenario else {
      throw InputError("name a scenario, like 'standoff explain korea_2017'; 'standoff list scenarios' shows them")
    }
    let (scenario, model, _) = try assembly.scenario(name, settings: command.play.set)
    try assembly.requirePlayable(model)
    let limits = try command.limits.resolved()
    let (seed, isChosen) = command.seed.resolved()
    let parts = try setting(assembly, scenario, model, command.hooks, seed, limits)
    let casts = try ExplainedCast.chosen(scenario, choices: command.play.with, names: command.profile) {
      StrategyCatalog(assembly, scenario: scenario, model: model, seed: seed, limits: limits)
    }
    if isChosen { Output.note("seed \(seed) (none was given; --seed \(seed) repeats this)") }
    return Resolved(setting: parts.setting, casts: casts, groups: parts.groups, folder: nil)
  }

  /// Of a run's folder: its scenario, scripts, scorer, events, limits and, unless another is given, its seed.
  private func resolved(ofRun folder: String) throws -> Resolved {
    if let name = command.profile.first {
      throw InputError("--profile \(name) is of a scenario; of a run name one profile with --with, or leave it out for the average")
    }
    if command.hooks.score != nil || !command.hooks.event.isEmpty || !command.limits.limit.isEmpty {
      throw InputError("\(folder) has its own scorer, events and limits; leave out --score, --event and --limit")
    }
    let kept = try KeptRun(folder, options: command.shared)
    let scenario = try kept.changed(command.play.set).scenario
    let parts = try setting(
      kept.assembly, scenario, kept.model, kept.hookOptions, command.seed.seed ?? kept.seed, kept.limits)
    return Resolved(
      setting: parts.setting, casts: [try ExplainedCast.of(kept, scenario, choices: command.play.with)], groups: parts.groups,
      folder: folder)
  }

  private func setting(
    _ assembly: Assembly, _ scenario: Scenario, _ model: ModelDefinition, _ hooks: HookOptions, _ seed: UInt64,
    _ limits: LuaLimits
  ) throws -> (setting: Counterfactuals.Setting, groups: [Explanation.Group]) {
    let mechanisms = try command.mechanisms.switched(scenario)
    let groups = try command.mechanisms.groups(mechanisms, scenario)
    let setting = Counterfactuals.Setting(
      assembly: assembly, scenario: scenario, model: model, hooks: hooks, seed: seed, limits: limits, mechanisms: mechanisms,
      outcomes: try outcomes(scenario), holdsPostures: command.mechanisms.holdPostures, isCounted: command.counting.counted)
    return (setting, groups)
  }

  private func outcomes(_ scenario: Scenario) throws(InputError) -> [ExplainedOutcome] {
    let usual = scenario.schema.kinds.first ?? scenario.schema.outcomes[0].name
    var outcomes: [ExplainedOutcome] = []
    for name in command.outcome.isEmpty ? [usual] : command.outcome {
      if outcomes.contains(where: { $0.name == name }) { throw InputError("--outcome \(name) is there twice") }
      outcomes.append(try ExplainedOutcome(name, scenario))
    }
    return outcomes
  }
}
