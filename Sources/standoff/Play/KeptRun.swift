import ArgumentParser
import Foundation
import LuaBridge
import StandoffKernel
import StandoffPlugins
import StandoffScripting
import StandoffTournament

/// A tournament's folder made ready to be played again, from its copies of what it was made from.
struct KeptRun {
  let folder: String
  let manifest: RunManifest
  let assembly: Assembly
  let scenario: Scenario
  let model: ModelDefinition
  let hooks: Hooks
  let limits: LuaLimits
  /// Scorer and events of the command line. Observers are left out: they change nothing, and have their tables.
  let hookOptions: HookOptions
  /// The command that made the run.
  private let command: TournamentCommand
  private let scenarioPath: String

  /// The run's.
  var seed: UInt64 { manifest.seed }

  /// - Parameter options: where the program's own data and plugins are now; what the run was made with counts where it is still
  ///   there.
  /// - Throws: an ``InputError`` or a ``TournamentError``: no run folder, or something of it is gone or changed.
  init(_ folder: String, options: SharedOptions) throws {
    try self.init(folder, try RunFolder.readManifest(at: folder), options: options)
  }

  /// The same of a folder whose manifest has been read.
  init(_ folder: String, _ manifest: RunManifest, options: SharedOptions) throws {
    (self.folder, self.manifest) = (folder, manifest)
    command = try TournamentCommand.parse(Array(manifest.commandLine.dropFirst(2)))
    ScriptFile.copies = RunCopies(folder: folder, manifest)
    assembly = try Assembly(Self.options(options, command.shared))
    try NativeProcess.takeOver(assembly)
    guard let file = manifest.scenarioFile else {
      throw InputError("\(folder) has no copy of its scenario, so that nothing of it can be played again")
    }
    scenarioPath = file.path
    (scenario, model, _) = try assembly.scenario(file.path, settings: command.set)
    try assembly.requirePlayable(model)
    try Self.check(scenario, model, manifest, assembly, folder)
    limits = try command.limits.resolved()
    var hookOptions = command.hooks
    hookOptions.observe = []
    self.hookOptions = hookOptions
    hooks = try Hooks(hookOptions, assembly, scenario: scenario, seed: manifest.seed, limits: limits)
  }

  /// The run's scenario with further settings, and its hooks made for that.
  /// - Throws: an ``InputError`` for a setting that is wrong.
  func changed(_ settings: [String]) throws -> (scenario: Scenario, hooks: Hooks) {
    let (scenario, _, _) = try assembly.scenario(scenarioPath, settings: command.set + settings)
    return (scenario, try Hooks(hookOptions, assembly, scenario: scenario, seed: manifest.seed, limits: limits))
  }

  /// Strategies as they are found for one scenario.
  func catalog(_ scenario: Scenario) -> StrategyCatalog {
    StrategyCatalog(assembly, scenario: scenario, model: model, seed: manifest.seed, limits: limits)
  }

  /// An entrant as a command line names it: by its file's path, whose copy is read.
  static func text(_ entrant: Entrant) -> String {
    guard let path = entrant.path else { return entrant.name }
    return path + (entrant.name.firstIndex(of: ":").map { String(entrant.name[$0...]) } ?? "")
  }

  /// The run's own places where they are still there, and those that were named now.
  private static func options(_ now: SharedOptions, _ then: SharedOptions) -> SharedOptions {
    func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
    var options = now
    if options.data == nil { options.data = then.data.flatMap { isThere($0) ? $0 : nil } }
    options.plugins += then.plugins.filter { isThere($0) && !now.plugins.contains($0) }
    options.native += then.native
    if options.project == nil { options.project = then.project.flatMap { isThere($0) ? $0 : nil } }
    options.noProject = options.project == nil
    return options
  }

  /// The copies hold scripts; the rules are the program's, or a plugin's, and must be those of the run.
  private static func check(
    _ scenario: Scenario, _ model: ModelDefinition, _ manifest: RunManifest, _ assembly: Assembly, _ folder: String
  ) throws(InputError) {
    let then = Dictionary(manifest.plan.conditions.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    let now = Dictionary(
      GameConditions.of(scenario, model).map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    let moves = zip(scenario.seats, scenario.schema.roles).flatMap { seat, role in
      role.posture.map { "\(seat.actor).\($0.name)" }
    }
    let values = scenario.schema.parameters.indices.filter { scenario.customRule(of: $0) == nil }
      .map { scenario.qualifiedName(scenario.schema.parameters[$0]) }
    for name in moves + values where now[name] != then[name] {
      throw InputError(
        """
        \(name) is \(now[name] ?? "the model's default") now, and was \(then[name] ?? "the model's default") in \(folder): \
        the program, or a scenario that this one is built on, has changed since
        """)
    }
    guard let owner = assembly.shelf.provisions(.models).first(where: { $0.provision.name == model.schema.name })?.plugin
    else { return }
    let found = "\(owner.name) \(owner.manifest.version) sha256:\(owner.digest)"
    guard manifest.plugins.contains(found) else {
      let was = manifest.plugins.first { $0.hasPrefix(owner.name + " ") } ?? "another"
      throw InputError("the model \(model.schema.name) is of the plugin \(found), and the run's was \(was); get that one back")
    }
  }
}
