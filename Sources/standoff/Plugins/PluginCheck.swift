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
    if isUntried {
      advice.append("its machine code was not loaded: add --native \(plugin.name), and it is checked, too")
    }
    return advice
  }

  /// Whether it has machine code that must not run.
  private var isUntried: Bool { assembly.code(of: plugin) != nil && !assembly.mayRunNative(plugin.name) }

  /// What was checked, and what is wrong, a line each.
  func run() throws -> (checked: [String], mistakes: [String]) {
    var checked: [String] = []
    var mistakes: [String] = []
    /// A scenario's broken default is the strategy's mistake once more.
    func add(_ mistake: String) { if !mistakes.contains(mistake) { mistakes.append(mistake) } }
    if let code = assembly.code(of: plugin) {
      checked.append("machine code")
      do {
        try code.check()
        if !isUntried { checked += try code.parts().map { "machine code of the \($0)" } }
      } catch {
        // Nothing that it provides can be played, which need not be said again for each.
        return (checked, ["\(error)"])
      }
    }
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
    case .scenarios: try checkScenario(provision)
    case .strategies: return try checkStrategy(provision)
    case .models: try checkModel(provision)
    case .scorers: try checkHook(provision, .scorer)
    case .events: try checkHook(provision, .event)
    case .observers: try checkHook(provision, .observer)
    case .beliefRules: try checkRule(provision)
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

  /// A belief rule must load, and come to a belief wherever an observer may stand.
  private func checkRule(_ provision: Provision) throws {
    let reading = try checkHook(provision, .beliefRule)
    if reading.contract.native != nil && isUntried { return }
    guard let first = assembly.scenarios.names.first else { return }
    let rule = try HookFactory(scenario: assembly.scenario(first).0, hashSeed: 1).beliefRule(reading, role: 0)
    let desk = BeliefDesk([rule])
    desk.begin(seed: 1, repetition: 0)
    var observer = ObserverParameters(prior: 0.5, imitation: 0)
    observer.rule = .bayes
    var turn = 0
    // In the middle and at the ends of what beliefs and the ledger's rates may be (equation 8).
    for belief in [0.5, LogOdds.limit, 1 - LogOdds.limit] {
      for (bad, benign) in [(0.8, 0.2), (0.999, 0.001), (0.001, 0.999)] {
        for evidence in [0, 0.5, 1] {
          turn += 1
          try CheckedPlay.following(rule) { () throws(Fault) in
            _ = try desk.update(
              LogOdds(probability: belief), of: 0, by: observer.inForce, likelihoods: Likelihoods(bad: bad, benign: benign),
              evidence: evidence, noise: 0, turn: turn)
          }
        }
      }
    }
  }

  @discardableResult
  private func checkHook(_ provision: Provision, _ kind: HookContract.Kind) throws -> HookReading {
    var reading = try HookReading(
      try ScriptFile.read(provision.path), as: kind, models: assembly.models.map(\.schema), hashSeed: 1)
    try requireName(reading.contract.name, provision)
    reading.parts = assembly.code(of: plugin)?.makers
    if kind == .scorer, reading.contract.native != nil, !isUntried,
      let schema = assembly.models.first(where: { $0.schema.name == reading.contract.model })?.schema
    {
      let scenario = Scenario(name: schema.name, schema: schema, seats: schema.defaultSeats)
      try HookFactory(scenario: scenario, hashSeed: 1).scorer(reading).makeReady()
    }
    try trial.play(provision, kind, reading.contract.model)
    return reading
  }

  /// A model must load, and be played: with everybody doing nothing, and as the plugin's scenarios have it.
  private func checkModel(_ provision: Provision) throws {
    let file = try Assembly.model(provision, assembly.code(of: plugin))
    if file.native != nil && isUntried { return }
    let definition = file.definition
    let scenario = Scenario(name: provision.name, schema: definition.schema, seats: definition.schema.defaultSeats)
    _ = try definition.makeGame(scenario).play(
      definition.schema.roles.map { _ in IdleStrategy() }, seed: 1, repetition: 0)
    try trial.play(provision.name)
  }

  func requireName(_ name: String, _ provision: Provision) throws(InputError) {
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
