import StandoffKernel
import StandoffReport

/// What a command line of `explain` means.
struct ExplainSetup {
  private let command: ExplainCommand

  init(_ command: ExplainCommand) { self.command = command }

  func resolved() throws -> (Counterfactuals.Setting, [ExplainedCast], [Explanation.Group]) {
    let assembly = try Assembly(command.shared)
    try NativeProcess.takeOver(assembly)
    guard let name = command.scenario ?? assembly.project?.defaults.scenario else {
      throw InputError("name a scenario, like 'standoff explain korea_2017'; 'standoff list scenarios' shows them")
    }
    let (scenario, model, _) = try assembly.scenario(name, settings: command.play.set)
    try assembly.requirePlayable(model)
    let mechanisms = try command.mechanisms.switched(scenario)
    let groups = try command.mechanisms.groups(mechanisms, scenario)
    let outcomes = try self.outcomes(scenario)
    let limits = try command.limits.resolved()
    let (seed, isChosen) = command.seed.resolved()
    let setting = Counterfactuals.Setting(
      assembly: assembly, scenario: scenario, model: model, hooks: command.hooks, seed: seed, limits: limits,
      mechanisms: mechanisms, outcomes: outcomes, holdsPostures: command.mechanisms.holdPostures,
      isCounted: command.counting.counted)
    let casts = try ExplainedCast.chosen(scenario, choices: command.play.with, names: command.profile) {
      StrategyCatalog(assembly, scenario: scenario, model: model, seed: seed, limits: limits)
    }
    if isChosen { Output.note("seed \(seed) (none was given; --seed \(seed) repeats this)") }
    return (setting, casts, groups)
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
