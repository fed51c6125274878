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

  init(_ options: SharedOptions) throws(InputError) {
    try self.init(options, isTolerant: false)
  }

  /// - Parameter isTolerant: whether a plugin that is not whole is left out wherever it lies, for who looks at plugins.
  init(_ options: SharedOptions, isTolerant: Bool) throws(InputError) {
    data = try DataRoot.find(option: options.data)
    project = try Project.of(options)
    native = Set(options.native + (project?.native ?? []))
    let compiled = ModelDefinition.all
    let own = ScenarioCatalog.bundled(data)
    shelf = PluginShelf(
      Self.places(options, data, project), program: Version.semantic,
      taken: [
        .scenarios: Set(own.keys), .strategies: Set(ScriptFile.files(in: data.path + "/scripts").map(ScriptFile.stem)),
        .models: Set(compiled.map(\.schema.name)),
      ])
    if !isTolerant {
      try shelf.check()
      for refusal in shelf.refusals { Output.note("a plugin is left out: \(refusal.reason)") }
    }
    var models = compiled
    var faulty: [String: InputError] = [:]
    for (provision, _) in shelf.provisions(.models) {
      do {
        models.append(try Self.model(provision).definition)
      } catch {
        faulty[provision.name] = error
      }
    }
    self.models = models
    faultyModels = faulty
    scenarios = ScenarioCatalog(own, shelf, models: models)
    try checkScripts()
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
  static func model(_ provision: Provision) throws(InputError) -> ModelFile {
    let source = try ScriptFile.read(provision.path)
    let file = try ModelFile(source)
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
      try scenario.set(set.name, to: set.value, source: "set on the command line")
    }
    let model = models.first { $0.schema.name == scenario.schema.name }!
    if let problem = model.inconsistency(scenario) {
      throw InputError("\(scenario.name): \(problem)", file: settings.isEmpty ? source.file : nil)
    }
    return (scenario, model, source)
  }
}
