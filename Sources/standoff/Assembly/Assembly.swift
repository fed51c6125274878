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
  func scenario(
    _ name: String, settings: [String] = []
  ) throws(InputError) -> (Scenario, ModelDefinition, ScriptSource) {
    var (scenario, source) = try scenarios.scenario(name)
    for setting in settings {
      let set = try Assignment(setting, option: "--set", form: "parameter=value", example: "projection_bias=0")
      try scenario.set(set.name, to: set.value, source: "set on the command line")
    }
    let model = ModelDefinition.all.first { $0.schema.name == scenario.schema.name }!
    if let problem = model.inconsistency(scenario) {
      throw InputError("\(scenario.name): \(problem)", file: settings.isEmpty ? source.file : nil)
    }
    return (scenario, model, source)
  }
}
