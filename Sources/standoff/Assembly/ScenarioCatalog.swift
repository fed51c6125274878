import Foundation
import StandoffKernel
import StandoffPlugins
import StandoffScripting

/// The scenarios that there are: bundled ones and those of plugins by name, others by the path of their file.
struct ScenarioCatalog {
  /// Files by name.
  private let files: [String: String]
  /// Plugins by the name of what they provide.
  private let owners: [String: PluginShelf.Plugin]
  private let models: [ModelDefinition]
  /// Belief rules of plugins, by name.
  private let rules: [String]

  /// The bundled scenarios: files by name.
  static func bundled(_ data: DataRoot) -> [String: String] {
    Dictionary(
      ScriptFile.files(in: data.path + "/scenarios").map { (ScriptFile.stem($0), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  init(_ bundled: [String: String], _ shelf: PluginShelf, models: [ModelDefinition]) {
    var files = bundled
    var owners: [String: PluginShelf.Plugin] = [:]
    for (provision, plugin) in shelf.provisions(.scenarios) {
      files[provision.name] = provision.path
      owners[provision.name] = plugin
    }
    self.files = files
    self.owners = owners
    self.models = models
    rules = shelf.provisions(.beliefRules).map(\.provision.name)
  }

  var names: [String] { files.keys.sorted() }

  /// The plugin that a scenario comes from; nil for a bundled one, and for one named by its file.
  func owner(of name: String) -> PluginShelf.Plugin? { owners[name] }

  /// - Parameter name: a scenario's name, or a path that ends in `.lua`.
  func scenario(_ name: String) throws(InputError) -> (scenario: Scenario, source: ScriptSource) {
    let source = try file(name)
    let known = Set(rules + (ScriptFile.copies?.beliefRules ?? [])).sorted()
    let reader = ScenarioReader(models: models.map(\.schema), rules: known) { base throws(InputError) in try file(base) }
    let scenario = try reader.read(source)
    // What a plugin provides is known by its file's name: under another it would not be known as the plugin's.
    if owners[name] != nil, scenario.name != name {
      throw InputError(
        "name = \"\(scenario.name)\", but the file is called \(name).lua; give both the same name", file: source.file,
        line: source.line(of: "name"))
    }
    return (scenario, source)
  }

  /// The scenarios that one is built on, by name, nearest first.
  func bases(of source: ScriptSource) throws(InputError) -> [(name: String, source: ScriptSource)] {
    var bases: [(name: String, source: ScriptSource)] = []
    let reader = ScenarioReader(models: models.map(\.schema), rules: rules) { base throws(InputError) in
      let source = try file(base)
      bases.append((base, source))
      return source
    }
    _ = try reader.read(source)
    return bases
  }

  private func file(_ name: String) throws(InputError) -> ScriptSource {
    if let path = ScriptFile.copies?.path(of: "scenario \(name)") { return try ScriptFile.read(path) }
    if name.hasSuffix(".lua") { return try ScriptFile.read(name) }
    guard let path = files[name] else {
      throw InputError(
        """
        unknown scenario '\(name)'\(NearestNames.clause(name, in: names)); a scenario of your own is named by its \
        file: ./my_crisis.lua
        """)
    }
    return try ScriptFile.read(path)
  }
}
