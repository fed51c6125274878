import Foundation
import StandoffKernel
import StandoffPlugins
import StandoffScripting

/// Writes files of the user's to be, and beside them what an editor with the Lua language server needs.
enum EditorFiles {
  static let folder = ".standoff"

  /// Writes a text, and makes the folders above it.
  /// - Throws: an ``InputError`` if that cannot be.
  static func write(_ text: String, _ path: String) throws(InputError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      throw InputError("cannot write \(path): check that you may write there")
    }
  }

  /// Writes stubs, and the configuration that points an editor to them where there is none.
  /// - Returns: what was written.
  static func write(stubs: [(name: String, text: String)], beside folder: String) throws(InputError) -> [String] {
    var written: [String] = []
    for (name, text) in stubs {
      written.append("\(folder)/\(Self.folder)/\(name).lua")
      try write(text, written[written.count - 1])
    }
    let configuration = "\(folder)/.luarc.json"
    if !FileManager.default.fileExists(atPath: configuration) {
      try write(EditorStubs.languageServerConfiguration, configuration)
      written.append(configuration)
    }
    return written
  }

  /// The stubs of everything that a plugin has scripts for: its models, and those that its strategies and hooks are for.
  static func stubs(for plugin: PluginShelf.Plugin, _ assembly: Assembly) -> [(name: String, text: String)] {
    var strategies: Set<String> = []
    var hooks: Set<String> = []
    var stubs: [(name: String, text: String)] = []
    let models = assembly.models.map(\.schema)
    let any = assembly.scenarios.names.first.flatMap { try? assembly.scenario($0).0 }
    for provision in plugin.manifest.provisions {
      switch provision.kind {
      case .models:
        guard let file = try? Assembly.model(provision, nil) else { continue }
        stubs.append(("\(provision.name)_rules", EditorStubs.model(file)))
        strategies.insert(provision.name)
      case .beliefRules:
        if !stubs.contains(where: { $0.name == "belief_rules" }) { stubs.append(("belief_rules", EditorStubs.beliefRules)) }
      case .scenarios:
        if let model = try? assembly.scenario(provision.name).0.schema.name { strategies.insert(model) }
      case .scorers, .events, .observers:
        guard let kind = HookContract.Kind.allCases.first(where: { $0.provision == provision.kind }),
          let source = try? ScriptFile.read(provision.path),
          let reading = try? HookReading(source, as: kind, models: models)
        else { continue }
        hooks.insert(reading.contract.model)
      case .strategies:
        // The eyes of any scenario see which model a strategy is for.
        guard let any, let source = try? ScriptFile.read(provision.path),
          let reading = try? ScriptFactory(scenario: any, hashSeed: 0, models: models.map(\.name)).read(source)
        else { continue }
        switch reading.content {
        case .strategy(let contract): strategies.insert(contract.model)
        case .otherModel(let model, _): strategies.insert(model)
        case .module: continue
        }
      }
    }
    for schema in models where strategies.contains(schema.name) { stubs.append((schema.name, EditorStubs.text(schema))) }
    for schema in models where hooks.contains(schema.name) {
      stubs.append(("\(schema.name)_hooks", EditorStubs.hooks(schema)))
    }
    return stubs
  }
}
