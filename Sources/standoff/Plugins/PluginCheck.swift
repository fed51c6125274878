import LuaBridge
import StandoffKernel
import StandoffPlugins
import StandoffScripting

/// Checks everything that a plugin provides against its contract, and plays it for a few matches.
struct PluginCheck {
  let assembly: Assembly
  let plugin: PluginShelf.Plugin

  /// What would make it better.
  var advice: [String] {
    var advice: [String] = []
    for file in ["README.md", "CHANGELOG.md"] where !ScriptFile.exists("\(plugin.manifest.folder)/\(file)") {
      advice.append("write a \(file): others want to know \(file == "README.md" ? "what it is" : "what changed")")
    }
    if ScriptFile.files(in: "\(plugin.manifest.folder)/tests").isEmpty {
      advice.append("write a test in tests/: 'standoff plugin test' runs them")
    }
    return advice
  }

  /// What was checked, and what is wrong, a line each.
  func run() throws -> (checked: [String], mistakes: [String]) {
    var checked: [String] = []
    var mistakes: [String] = []
    /// A scenario's broken default is the strategy's mistake once more.
    func add(_ mistake: String) { if !mistakes.contains(mistake) { mistakes.append(mistake) } }
    for provision in plugin.manifest.provisions {
      checked.append("\(provision.kind.one) \(provision.name)")
      do {
        for mistake in try check(provision) { add(mistake) }
      } catch let error as InputError {
        add("\(error)")
      } catch let fault as Fault {
        if fault.isOfTheHost { throw fault }
        add(Messages.sentence(fault))
      }
    }
    return (checked, mistakes)
  }

  private var trial: PluginTrial { PluginTrial(assembly: assembly, plugin: plugin) }

  /// - Returns: what goes wrong in play.
  /// - Throws: what is wrong with the file itself.
  private func check(_ provision: Provision) throws -> [String] {
    switch provision.kind {
    case .scenarios:
      let (scenario, model, source) = try assembly.scenario(provision.name)
      try requireName(scenario.name, provision)
      let catalog = StrategyCatalog(assembly, scenario: scenario, model: model, seed: 1)
      for (role, seat) in scenario.seats.enumerated() {
        do {
          _ = try catalog.strategy(seat.defaultStrategy, for: role)
        } catch let error as InputError {
          throw InputError(
            "roles.\(scenario.schema.roles[role].name).default: \(error.message)", file: source.file,
            line: source.line(of: "default"))
        } catch let fault as Fault where fault.message.hasPrefix("model = \"") {
          // The strategy is told so where it is checked.
        }
      }
      for event in scenario.events {
        do {
          _ = try HookCatalog(assembly).entry(event, as: .event, scenario: scenario, seed: 1, limits: .standard)
        } catch let error as InputError where error.file == nil {
          throw InputError("events: \(error.message)", file: source.file, line: source.line(of: "events"))
        }
      }
    case .strategies: return try checkStrategy(provision)
    case .models: try checkModel(provision)
    case .scorers: try checkHook(provision, .scorer)
    case .events: try checkHook(provision, .event)
    case .observers: try checkHook(provision, .observer)
    }
    return []
  }

  private func checkStrategy(_ provision: Provision) throws -> [String] {
    let source = try ScriptFile.read(provision.path)
    guard let first = assembly.scenarios.names.first else { return [] }
    let models = assembly.models.map(\.schema)
    let names = models.map(\.name)
    // The model is known once the file has been read by the eyes of any.
    var reading: ScriptReading
    do {
      reading = try ScriptFactory(scenario: assembly.scenario(first).0, hashSeed: 1, models: names).read(source)
    } catch let fault as Fault where fault.message.hasPrefix("model = \"") {
      let word = String(fault.message.dropFirst("model = \"".count).prefix { $0 != "\"" })
      // Its model is one of the plugin's, and broken: that is told where the model is checked.
      if assembly.faultyModels[word] != nil { return [] }
      throw InputError(
        "there is no model \"\(word)\"\(NearestNames.clause(word, in: names))", file: fault.file, line: fault.line)
    }
    if case .otherModel(let model, _) = reading.content {
      guard let schema = models.first(where: { $0.name == model }) else { return [] }
      let scenario = Scenario(name: model, schema: schema, seats: schema.defaultSeats)
      reading = try ScriptFactory(scenario: scenario, hashSeed: 1, models: names).read(source)
    }
    let contract = try reading.contract
    try requireName(contract.name, provision)
    return try trial.play(reading, contract.model)
  }

  private func checkHook(_ provision: Provision, _ kind: HookContract.Kind) throws {
    let reading = try HookReading(
      try ScriptFile.read(provision.path), as: kind, models: assembly.models.map(\.schema), hashSeed: 1)
    try requireName(reading.contract.name, provision)
    try trial.play(provision, kind, reading.contract.model)
  }

  /// A model must load, and be played: with everybody doing nothing, and as the plugin's scenarios have it.
  private func checkModel(_ provision: Provision) throws {
    let definition = try Assembly.model(provision).definition
    let scenario = Scenario(name: provision.name, schema: definition.schema, seats: definition.schema.defaultSeats)
    _ = try definition.makeGame(scenario).play(
      definition.schema.roles.map { _ in IdleStrategy() }, seed: 1, repetition: 0)
    try trial.play(provision.name)
  }

  private func requireName(_ name: String, _ provision: Provision) throws(InputError) {
    guard name == provision.name else {
      let line = try ScriptFile.read(provision.path).line(of: "name")
      throw InputError(
        "name = \"\(name)\", but the file is called \(provision.name).lua; give both the same name", file: provision.path,
        line: line)
    }
  }
}

/// Leaves every field as it is, and answers no.
private final class IdleStrategy: Strategy {
  func begin(_ start: MatchStart) {}
  func posture(turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>) {}
  func answers(node: Int) -> Bool { false }
  func react(node: Int, turn: Int, view: UnsafePointer<Double>) -> Bool { false }
}
