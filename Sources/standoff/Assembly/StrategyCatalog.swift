import Foundation
import LuaBridge
import StandoffKernel
import StandoffPlugins
import StandoffScripting

/// The strategies that there are: bundled scripts and compiled ones by name, others by the path of their file.
final class StrategyCatalog {
  /// A strategy that a match can be given.
  enum Origin {
    case script(ScriptReading, ScriptContract)
    case native(ModelDefinition.Native)
  }

  struct Entry {
    let name: String
    /// The seats that it may take: several where a model's seats are alike.
    let roles: [Int]
    let origin: Origin
    /// The plugin that it comes from; nil for a bundled one, and for one named by its file.
    var owner: PluginShelf.Plugin?
  }

  private let model: ModelDefinition
  private let scenario: Scenario
  private let factory: ScriptFactory
  /// Paths by name: models may have scripts of the same name.
  private let byName: [String: [String]]
  /// Of these, the ones that stand on the shelf: the bundled ones, and those of the plugin that the scenario comes from.
  private let standing: [String]
  /// The project's own scripts, which are there by name.
  private let own: [String]
  /// Plugins by the path of their scripts.
  private let owners: [String: PluginShelf.Plugin]
  private lazy var shelf: Result<[(path: String, result: Result<Entry, any Error>)], any Error> = Result { try readShelf() }

  init(
    _ assembly: Assembly, scenario: Scenario, model: ModelDefinition, seed: UInt64, limits: LuaLimits = .standard
  ) {
    let bundled = ScriptFile.files(in: assembly.data.path + "/scripts")
    let others = assembly.shelf.provisions(.strategies)
    let home = assembly.scenarios.owner(of: scenario.name)?.name
    own = Set(assembly.project?.scripts ?? []).sorted()
    byName = Dictionary(grouping: bundled + others.map(\.provision.path) + own, by: ScriptFile.stem)
    standing = bundled + others.filter { $0.plugin.name == home }.map(\.provision.path)
    owners = Dictionary(others.map { ($0.provision.path, $0.plugin) }, uniquingKeysWith: { first, _ in first })
    self.model = model
    self.scenario = scenario
    factory = ScriptFactory(
      scenario: scenario, hashSeed: seed, limits: limits, models: assembly.models.map(\.schema.name))
  }

  /// The shipped scripts for this model, faulty ones included.
  var scriptNames: [String] {
    get throws { try bundled().map { ScriptFile.stem($0.path) }.sorted() }
  }

  /// Everything that may be named: the shelf, what plugins have for this model, and what is compiled.
  var names: [String] {
    get throws {
      try scriptNames + pluginEntries().map(\.entry.name) + projectEntries().map(\.entry.name) + model.natives.map(\.name)
    }
  }

  /// The strategies of plugins for this model that do not stand on the shelf, with their owners; faulty ones are left out.
  func pluginEntries() -> [(entry: Entry, path: String, plugin: PluginShelf.Plugin)] {
    owners.keys.filter { !standing.contains($0) }.sorted().compactMap { path in
      guard let reading = try? factory.read(try ScriptFile.read(path)), case .strategy(let contract) = reading.content
      else { return nil }
      let entry = Entry(
        name: ScriptFile.stem(path), roles: contract.roles, origin: .script(reading, contract), owner: owners[path])
      return (entry, path, owners[path]!)
    }
  }

  /// The project's own strategies for this model; faulty ones are left out, and so are modules.
  func projectEntries() -> [(entry: Entry, path: String)] {
    own.compactMap { path in
      guard let reading = try? factory.read(try ScriptFile.read(path)), case .strategy(let contract) = reading.content
      else { return nil }
      return (Entry(name: ScriptFile.stem(path), roles: contract.roles, origin: .script(reading, contract)), path)
    }
  }

  /// The plugin that a script comes from.
  func owner(ofPath path: String) -> PluginShelf.Plugin? { owners[path] }

  /// Finds a strategy and reads what it says of itself.
  /// - Throws: an ``InputError`` for an unknown name, a ``Fault`` for a faulty script.
  func entry(_ name: StrategyName) throws -> Entry {
    if let native = (model.natives + TestStrategies.natives).first(where: { $0.name == name.base }) {
      if let setting = name.settings.keys.sorted().first {
        throw InputError("\(native.name) is compiled and has no parameter '\(setting)'")
      }
      return Entry(name: name.text, roles: [native.role], origin: .native(native))
    }
    let reading = name.isPath ? try factory.read(try ScriptFile.read(name.base)) : try shipped(name.base)
    let contract = try reading.contract
    // What the user set wrongly is the user's mistake, and no fault of the script's.
    if let problem = contract.problem(with: name.settings) { throw InputError(problem) }
    let shown = name.isPath ? contract.name + name.text.dropFirst(name.base.count) : name.text
    return Entry(
      name: shown, roles: contract.roles, origin: .script(reading, contract), owner: owners[reading.source.file])
  }

  /// The shipped script of a name: the one for this model, where several models have one.
  private func shipped(_ name: String) throws -> ScriptReading {
    let readings = try (byName[name] ?? []).map { try factory.read(try ScriptFile.read($0)) }
    let here = readings.first { reading in
      if case .otherModel = reading.content { false } else { true }
    }
    if let here { return here }
    guard let other = readings.first, case .otherModel(let model, _) = other.content else {
      throw InputError(
        """
        unknown strategy '\(name)'\(NearestNames.clause(name, in: try names)); 'standoff list strategies \
        \(scenario.name)' shows them all, and a script of your own is named by its file: ./\(name).lua
        """)
    }
    throw InputError(
      """
      \(name) is a strategy for the model \(model), and \(scenario.name) is of the model \(scenario.schema.name); \
      'standoff list strategies \(scenario.name)' shows those that it has
      """)
  }

  /// Every bundled strategy, faulty ones with their fault. A file that says that it is a module is none, and no fault
  /// either is a broken file that a strategy here uses as one.
  /// - Throws: a ``Fault`` of the host's.
  func bundled() throws -> [(path: String, result: Result<Entry, any Error>)] { try shelf.get() }

  private func readShelf() throws -> [(path: String, result: Result<Entry, any Error>)] {
    var shelf: [(path: String, result: Result<Entry, any Error>)] = []
    var used: Set<String> = []
    // By name, so that the order of a tournament is the same wherever a plugin lies, and however its folder was named.
    for path in standing.sorted(by: { (ScriptFile.stem($0), $0) < (ScriptFile.stem($1), $1) }) {
      do {
        let reading = try factory.read(try ScriptFile.read(path))
        used.formUnion(reading.source.modules.map(\.file))
        guard case .strategy(let contract) = reading.content else { continue }
        let entry = Entry(
          name: ScriptFile.stem(path), roles: contract.roles, origin: .script(reading, contract), owner: owners[path])
        shelf.append((path, .success(entry)))
      } catch {
        if let fault = error as? Fault, fault.isOfTheHost { throw fault }
        shelf.append((path, .failure(error)))
      }
    }
    return shelf.filter { path, result in
      if case .failure = result { !used.contains(path) } else { true }
    }
  }

  /// Makes a strategy ready to play in one of its seats.
  func make(_ entry: Entry, for role: Int, settings: [String: Double]) throws -> any Strategy {
    switch entry.origin {
    case .native(let native): native.make(scenario)
    case .script(let reading, _): try factory.strategy(reading, role: role, settings: settings)
    }
  }

  /// Finds and makes in one step, for a role.
  func strategy(_ text: String, for role: Int) throws -> (entry: Entry, strategy: any Strategy) {
    let name = try StrategyName(text)
    let entry = try entry(name)
    guard entry.roles.contains(role) else {
      let roles = scenario.schema.roles
      let fitting = try bundledNames(role)
      throw InputError(
        """
        \(entry.name) plays the \(roles[entry.roles[0]].name), and \(scenario.seats[role].actor) is the \
        \(roles[role].name); it may play \(fitting.joined(separator: ", "))
        """)
    }
    return (entry, try make(entry, for: role, settings: name.settings))
  }

  private func bundledNames(_ role: Int) throws -> [String] {
    try bundled().compactMap { try? $0.result.get() }.filter { $0.roles.contains(role) }.map(\.name)
  }
}
