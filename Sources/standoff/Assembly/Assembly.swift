import Foundation
import StandoffKernel
import StandoffScripting

/// The composition root: from what the user named, the rooms' values, ready to be passed down.
struct Assembly {
  let data: DataRoot
  let scenarios: ScenarioCatalog

  init(dataOption: String?) throws(InputError) {
    data = try DataRoot.find(option: dataOption)
    scenarios = ScenarioCatalog(data)
  }

  /// A scenario with the user's settings, and its model.
  func scenario(_ name: String, settings: [String] = []) throws(InputError) -> (Scenario, ModelDefinition, ScriptSource) {
    var (scenario, source) = try scenarios.scenario(name)
    for setting in settings {
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw InputError("--set \(setting) is not parameter=value; write it like --set projection_bias=0 or --set DPRK.type=greedy")
      }
      try scenario.set(parts[0], to: parts[1], source: "set on the command line")
    }
    let model = ModelDefinition.all.first { $0.schema.name == scenario.schema.name }!
    if let problem = model.inconsistency(scenario) { throw InputError("\(scenario.name): \(problem)", file: settings.isEmpty ? source.file : nil) }
    return (scenario, model, source)
  }
}
