import Foundation
import LuaBridge
import StandoffKernel
import StandoffReport

/// What a command line of `explain` means.
struct ExplainSetup {
  /// A scenario, or a run's folder; nil for the project's own.
  let scenario: String?
  let play: PlayOptions
  let profiles: [String]
  let outcomes: [String]
  let mechanisms: MechanismOptions
  let hooks: HookOptions
  let limits: LimitOptions
  let seed: SeedOption
  let counting: CountingOption
  let shared: SharedOptions

  /// What is to be played, and whose play is explained.
  struct Resolved {
    let setting: Counterfactuals.Setting
    let casts: [ExplainedCast]
    let groups: [Explanation.Group]
    /// The run's folder that it is of; nil for a scenario.
    let folder: String?
  }

  func resolved() throws -> Resolved {
    if let name = scenario, FileManager.default.fileExists(atPath: RunPlace.plain(name) + "/manifest.json") {
      return try resolved(ofRun: RunPlace.plain(name))
    }
    let assembly = try Assembly(shared)
    try NativeProcess.takeOver(assembly)
    guard let name = scenario ?? assembly.project?.defaults.scenario else {
      throw InputError("name a scenario, like 'standoff explain korea_2017'; 'standoff list scenarios' shows them")
    }
    let (scenario, model, _) = try assembly.scenario(name, settings: play.set)
    try assembly.requirePlayable(model)
    let limits = try self.limits.resolved()
    let (seed, isChosen) = self.seed.resolved()
    let parts = try setting(assembly, scenario, model, hooks, seed, limits)
    let casts = try ExplainedCast.chosen(scenario, choices: play.with, names: profiles) {
      StrategyCatalog(assembly, scenario: scenario, model: model, seed: seed, limits: limits)
    }
    if isChosen { Output.note("seed \(seed) (none was given; --seed \(seed) repeats this)") }
    return Resolved(setting: parts.setting, casts: casts, groups: parts.groups, folder: nil)
  }

  /// Of a run's folder: its scenario, scripts, scorer, events, limits and, unless another is given, its seed.
  private func resolved(ofRun folder: String) throws -> Resolved {
    if let name = profiles.first {
      throw InputError("--profile \(name) is of a scenario; of a run name one profile with --with, or leave it out for the average")
    }
    if hooks.score != nil || !hooks.event.isEmpty || !limits.limit.isEmpty {
      throw InputError("\(folder) has its own scorer, events and limits; leave out --score, --event and --limit")
    }
    let kept = try KeptRun(folder, options: shared)
    let scenario = try kept.changed(play.set).scenario
    let parts = try setting(
      kept.assembly, scenario, kept.model, kept.hookOptions, seed.seed ?? kept.seed, kept.limits)
    return Resolved(
      setting: parts.setting, casts: [try ExplainedCast.of(kept, scenario, choices: play.with)], groups: parts.groups,
      folder: folder)
  }

  private func setting(
    _ assembly: Assembly, _ scenario: Scenario, _ model: ModelDefinition, _ hooks: HookOptions, _ seed: UInt64,
    _ limits: LuaLimits
  ) throws -> (setting: Counterfactuals.Setting, groups: [Explanation.Group]) {
    let switched = try mechanisms.switched(scenario)
    let groups = try mechanisms.groups(switched, scenario)
    let setting = Counterfactuals.Setting(
      assembly: assembly, scenario: scenario, model: model, hooks: hooks, seed: seed, limits: limits, mechanisms: switched,
      outcomes: try explained(scenario), holdsPostures: mechanisms.holdPostures, isCounted: counting.counted)
    return (setting, groups)
  }

  private func explained(_ scenario: Scenario) throws(InputError) -> [ExplainedOutcome] {
    let usual = scenario.schema.kinds.first ?? scenario.schema.outcomes[0].name
    var explained: [ExplainedOutcome] = []
    for name in outcomes.isEmpty ? [usual] : outcomes {
      if explained.contains(where: { $0.name == name }) { throw InputError("--outcome \(name) is there twice") }
      explained.append(try ExplainedOutcome(name, scenario))
    }
    return explained
  }
}
