import LuaBridge
import StandoffKernel
import StandoffPlugins
import StandoffScripting

/// What a scenario names: strategies and events.
extension PluginCheck {
  /// - Throws: what is wrong with the file, or with the name of what it would play.
  func checkScenario(_ provision: Provision) throws {
    let (scenario, model, source) = try assembly.scenario(provision.name)
    try requireName(scenario.name, provision)
    let catalog = StrategyCatalog(assembly, scenario: scenario, model: model, seed: 1)
    func check(_ strategy: String, _ role: Int, _ place: String, at key: String) throws {
      do {
        _ = try catalog.strategy(strategy, for: role)
      } catch let error as InputError {
        throw InputError("\(place): \(error.message)", file: source.file, line: source.line(of: key))
      } catch let fault as Fault where fault.message.hasPrefix("model = \"") {
        // The strategy is told so where it is checked.
      }
    }
    for (role, seat) in scenario.seats.enumerated() {
      try check(seat.defaultStrategy, role, "roles.\(scenario.schema.roles[role].name).default", at: "default")
    }
    for profile in scenario.profiles {
      for (role, strategy) in profile.strategies.enumerated() {
        guard let strategy else { continue }
        try check(
          strategy, role, "\(scenario.schema.roles[role].name) of the profile \(profile.name)", at: "profiles")
      }
    }
    for event in scenario.events {
      do {
        _ = try HookCatalog(assembly).entry(event, as: .event, scenario: scenario, seed: 1, limits: .standard)
      } catch let error as InputError where error.file == nil {
        throw InputError("events: \(error.message)", file: source.file, line: source.line(of: "events"))
      }
    }
  }
}
