import ArgumentParser
import StandoffKernel
import StandoffReport
import StandoffScripting

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show the strategies, scenarios, models, parameters, belief rules, scorers, observers, events and mechanisms that there are.",
    discussion: """
      standoff list                          a line for each kind
      standoff list strategies
      standoff list parameters korea_2017    the ledger: every assumption, its value and its source
      """)

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case strategies, scenarios, models, parameters, beliefRules = "belief_rules", scorers, observers, events,
      mechanisms
  }

  @Argument(help: "strategies, scenarios, models, parameters, belief_rules, scorers, observers, events or mechanisms.")
  var kind: Kind?
  @Argument(help: "For strategies and parameters: the scenario whose actors and values to show.")
  var scenario: String = "korea_2017"
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let assembly = try Assembly(shared)
    switch kind {
    case .strategies: try ListStrategies(assembly, scenario).run(asJSON: shared.json)
    case .scenarios: try ListScenarios(assembly).run(asJSON: shared.json)
    case .models: try ListModels(assembly).run(asJSON: shared.json)
    case .parameters: try ListParameters(assembly, scenario).run(asJSON: shared.json)
    case .beliefRules: try ListBeliefRules(assembly).run(asJSON: shared.json)
    case .scorers: try ListHooks(assembly, .scorer).run(asJSON: shared.json)
    case .observers: try ListHooks(assembly, .observer).run(asJSON: shared.json)
    case .events: try ListHooks(assembly, .event).run(asJSON: shared.json)
    case .mechanisms: try ListMechanisms(assembly).run(asJSON: shared.json)
    case nil: try overview(assembly)
    }
  }

  private struct Overview: Encodable {
    let strategies: Int
    let scenarios: [String]
    let models: [String]
    let parameters: Int
  }

  /// How many shipped scripts are strategies, of whatever model; where no scenario can be read to tell, how many scripts
  /// there are.
  private static func strategies(_ assembly: Assembly) throws -> Int {
    var models: Set<String> = []
    var files: Set<String> = []
    for name in assembly.scenarios.names {
      guard let (scenario, model, _) = try? assembly.scenario(name), models.insert(model.schema.name).inserted else { continue }
      files.formUnion(try StrategyCatalog(assembly, scenario: scenario, model: model, seed: 0).bundled().map(\.path))
    }
    return models.isEmpty ? ScriptFile.files(in: assembly.data.path + "/scripts").count : files.count
  }

  private func overview(_ assembly: Assembly) throws {
    let models = assembly.models.map(\.schema)
    let scripts = try Self.strategies(assembly)
    let parameters = models.reduce(0) { $0 + $1.parameters.count }
    if shared.json {
      try Output.json(
        Overview(
          strategies: scripts, scenarios: assembly.scenarios.names, models: models.map(\.name), parameters: parameters))
      return
    }
    var table = TextTable([("", .left), ("", .right), ("", .left)])
    table.add(["strategies", "\(scripts)", "standoff list strategies korea_2017"])
    table.add(["scenarios", "\(assembly.scenarios.names.count)", "standoff list scenarios"])
    table.add(["models", "\(models.count)", "standoff list models"])
    table.add(["parameters", "\(parameters)", "standoff list parameters korea_2017"])
    Output.print(Array(table.lines().dropFirst()))
  }
}
