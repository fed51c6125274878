import LuaBridge
import StandoffKernel

/// The events of a scenario: names, each perhaps with settings.
extension ScenarioFile {
  /// Events that stand beside `extends` take the place of the base's; an empty list takes them away.
  func fillEvents(_ scenario: inout Scenario) throws(InputError) {
    let form = "events must be a list of names: events = { \"coup\", \"accident:hazard=0.01\" }"
    switch table["events"] {
    case .none: return
    case .table(let list) where list.keys.isEmpty:
      var events: [String] = []
      for item in list.array {
        guard let name = item.text, !name.isEmpty else { throw error(form, at: "events") }
        if name.contains("/") || name.hasSuffix(".lua") {
          throw error("events names the file \(name); a scenario names events of plugins, and a file goes with --event", at: "events")
        }
        events.append(name)
      }
      guard events.isEmpty || scenario.schema.events != nil else {
        throw error("the model \(scenario.schema.name) has no place for events", at: "events")
      }
      scenario.events = events
    default: throw error(form, at: "events")
    }
  }
}
