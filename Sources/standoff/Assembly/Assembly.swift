import Foundation
import StandoffKernel
import StandoffPlugins
import StandoffScripting

/// The composition root: from what the user named, the rooms' values, ready to be passed down.
struct Assembly {
  let data: DataRoot
  let project: Project?
  let shelf: PluginShelf
  let scenarios: ScenarioCatalog
  /// Plugins whose native code was allowed by name.
  private let native: Set<String>
  /// Models of plugins that cannot be read: told when somebody wants one.
  let faultyModels: [String: InputError]
  /// Every model that there is.
  let models: [ModelDefinition]
  /// Machine code, by plugin.
  private let code: [String: NativeCode]
  /// Plugins of models in machine code, by model.
  private let nativeModels: [String: String]

  init(_ options: SharedOptions) throws(InputError) {
    try self.init(options, isTolerant: false)
  }

  /// - Parameter isTolerant: whether a plugin that is not whole is left out wherever it lies, for who looks at plugins.
  init(_ options: SharedOptions, isTolerant: Bool) throws(InputError) {
    data = try DataRoot.find(option: options.data)
    project = try Project.of(options)
    let native = Set(options.native + (project?.native ?? []))
    self.native = native
    let compiled = ModelDefinition.all
    let own = ScenarioCatalog.bundled(data)
    shelf = PluginShelf(
      Self.places(options, data, project), program: Version.semantic,
      taken: [
        .scenarios: Set(own.keys), .strategies: Set(ScriptFile.files(in: data.path + "/scripts").map(ScriptFile.stem)),
        .models: Set(compiled.map(\.schema.name)), .beliefRules: Set(BeliefRule.words),
      ])
    if !isTolerant {
      try shelf.check()
      for refusal in shelf.refusals { Output.note("a plugin is left out: \(refusal.reason)") }
    }
    var code: [String: NativeCode] = [:]
    for (index, plugin) in shelf.plugins.enumerated() {
      code[plugin.name] = NativeCode(plugin, index: index, isAllowed: native.contains(plugin.name))
    }
    self.code = code
    var models = compiled
    var nativeModels: [String: String] = [:]
    var faulty: [String: InputError] = [:]
    for (provision, plugin) in shelf.provisions(.models) {
      do {
        let file = try Self.model(provision, code[plugin.name])
        if file.native != nil { nativeModels[file.schema.name] = plugin.name }
        models.append(file.definition)
      } catch {
        faulty[provision.name] = error
      }
    }
    self.models = models
    self.nativeModels = nativeModels
    faultyModels = faulty
    scenarios = ScenarioCatalog(own, shelf, models: models)
    if !isTolerant { try checkNative(options.native) }
    try checkScripts()
  }

  /// What is named must be there, and have machine code.
  private func checkNative(_ names: [String]) throws(InputError) {
    for name in names where code[name] == nil {
      let have = shelf.plugins.map(\.name).filter { code[$0] != nil }
      throw InputError(
        shelf.plugins.contains { $0.name == name }
          ? "--native \(name): the plugin \(name) has no machine code; leave it out"
          : "--native \(name): there is no such plugin with machine code\(NearestNames.clause(name, in: have))")
    }
  }

  /// A name stands for one file: a project's script may not have the name of another.
  private func checkScripts() throws(InputError) {
    guard let project else { return }
    var files: [String: String] = [:]
    for path in ScriptFile.files(in: data.path + "/scripts") { files[ScriptFile.stem(path)] = path }
    for (provision, _) in shelf.provisions(.strategies) { files[provision.name] = provision.path }
    for path in project.scripts {
      let name = ScriptFile.stem(path)
      if let other = files.updateValue(path, forKey: name), other != path {
        throw InputError("two scripts are called \(name): \(other) and \(path); rename the project's", file: project.path)
      }
    }
  }

  /// A model that a plugin provides.
  static func model(_ provision: Provision, _ code: NativeCode?) throws(InputError) -> ModelFile {
    let source = try ScriptFile.read(provision.path)
    let file = try ModelFile(source, parts: code?.makers)
    guard file.schema.name == provision.name else {
      throw InputError(
        "name = \"\(file.schema.name)\", but the file is called \(provision.name).lua; give both the same name",
        file: provision.path, line: source.line(of: "name"))
    }
    return file
  }

  private static func places(_ options: SharedOptions, _ data: DataRoot, _ project: Project?) -> [PluginPlace] {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 }
      ?? environment["HOME"].map { $0 + "/.local/share" }
    return options.plugins.map { PluginPlace(.commandLine, $0) }
      + (project?.plugins ?? []).map { PluginPlace(.project, $0) }
      + (home.map { [PluginPlace(.user, $0 + "/standoff/plugins")] } ?? [])
      + [PluginPlace(.bundled, data.path + "/plugins")]
  }

  /// Whether a plugin's native code may run: only where somebody named it.
  func mayRunNative(_ plugin: String) -> Bool { native.contains(plugin) }

  /// Names of the plugins in use, by the index that a worker notes while their machine code runs.
  var pluginNames: [String] { shelf.plugins.map(\.name) }

  /// A plugin's machine code; nil where it has none.
  func code(of plugin: PluginShelf.Plugin) -> NativeCode? { code[plugin.name] }

  /// Makes sure that a model can be played here: its machine code, if it has any, was named and is for this machine.
  func requirePlayable(_ model: ModelDefinition) throws(InputError) {
    let name = model.schema.name
    if let plugin = nativeModels[name], let code = code[plugin] { try code.require(for: "the model \(name)") }
  }

  /// A belief rule may also be a file of the user's own.
  private static func set(_ scenario: inout Scenario, _ set: Assignment) throws(InputError) {
    let origin = "set on the command line"
    if set.name.split(separator: ".").last == "belief_rule", set.value.contains("/") || set.value.contains(".lua") {
      let file = try StrategyName(set.value)
      try scenario.setRule(set.name, to: file.text, called: ScriptFile.stem(file.base), source: origin)
    } else {
      try scenario.set(set.name, to: set.value, source: origin)
    }
  }

  /// A scenario with the user's settings, and its model.
  func scenario(
    _ name: String, settings: [String] = []
  ) throws(InputError) -> (Scenario, ModelDefinition, ScriptSource) {
    var (scenario, source): (Scenario, ScriptSource)
    do {
      (scenario, source) = try scenarios.scenario(name)
    } catch {
      // A scenario of a model that could not be read: what is wrong with the model is the thing to say.
      if let (_, reason) = faultyModels.first(where: { error.message.hasPrefix("unknown model '\($0.key)'") }) { throw reason }
      throw error
    }
    for setting in settings {
      let set = try Assignment(setting, option: "--set", form: "parameter=value", example: "projection_bias=0")
      try Self.set(&scenario, set)
    }
    let model = models.first { $0.schema.name == scenario.schema.name }!
    if scenario.hasCustomRules && !model.takesBeliefRules {
      let rule = scenario.customRules.compactMap(\.self)[0].name
      throw InputError(
        """
        \(scenario.name): the rule \(rule) updates a belief between two types, and an observer of the model \
        \(scenario.schema.name) tells more apart; the built-in rules work there: \(BeliefRule.words.joined(separator: ", "))
        """, file: settings.isEmpty ? source.file : nil, line: settings.isEmpty ? source.line(of: "belief_rule") : nil)
    }
    if let problem = model.inconsistency(scenario) {
      throw InputError("\(scenario.name): \(problem)", file: settings.isEmpty ? source.file : nil)
    }
    return (scenario, model, source)
  }
}
