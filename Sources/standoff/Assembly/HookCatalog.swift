import LuaBridge
import StandoffKernel
import StandoffPlugins
import StandoffScripting

/// The scorers, events, observers and belief rules that there are: those of plugins by name, others by the path of their file.
struct HookCatalog {
  /// A hook that was found and read.
  struct Entry {
    /// As tables call it: `coup`, or `coup:hazard=0.1` where parameters are set.
    let text: String
    let reading: HookReading
    let settings: [String: Double]
    /// The plugin that it comes from; nil for a file of the user's own.
    let owner: PluginShelf.Plugin?

    var contract: HookContract { reading.contract }
  }

  private let assembly: Assembly
  private let models: [ModelSchema]

  init(_ assembly: Assembly) {
    self.assembly = assembly
    models = assembly.models.map(\.schema)
  }

  /// Finds a hook and reads what it says of itself.
  /// - Throws: an ``InputError`` for an unknown name, another model's hook or a wrong setting, a ``Fault`` for a faulty file.
  func entry(
    _ text: String, as kind: HookContract.Kind, scenario: Scenario, seed: UInt64, limits: LuaLimits
  ) throws -> Entry {
    let name = try StrategyName(text)
    let entry = try found(name, kind, seed: seed, limits: limits)
    let contract = entry.contract
    if contract.native != nil, let owner = entry.owner, let code = assembly.code(of: owner) {
      try code.require(for: "the \(kind.provision.one) \(contract.name)")
    }
    guard kind == .beliefRule || contract.model == scenario.schema.name else {
      throw InputError(
        """
        \(contract.name) is \(kind.one) for the model \(contract.model), and \(scenario.name) is of the model \
        \(scenario.schema.name); 'standoff list \(kind.rawValue)s' shows which there are for it
        """)
    }
    if let problem = contract.problem(with: name.settings) { throw InputError(problem) }
    return entry
  }

  private func found(
    _ name: StrategyName, _ kind: HookContract.Kind, seed: UInt64, limits: LuaLimits
  ) throws -> Entry {
    if let path = ScriptFile.copies?.path(of: "\(kind.provision.one) \(name.base)") {
      let reading = try HookReading(try ScriptFile.read(path), as: kind, models: models, hashSeed: seed, limits: limits)
      return Entry(text: name.text, reading: reading, settings: name.settings, owner: nil)
    }
    if name.isPath {
      let reading = try HookReading(
        try ScriptFile.read(name.base), as: kind, models: models, hashSeed: seed, limits: limits)
      let text = reading.contract.name + name.text.dropFirst(name.base.count)
      return Entry(text: text, reading: reading, settings: name.settings, owner: nil)
    }
    let provisions = assembly.shelf.provisions(kind.provision)
    guard let (provision, plugin) = provisions.first(where: { $0.provision.name == name.base }) else {
      throw InputError(
        """
        unknown \(kind.rawValue) '\(name.base)'\(NearestNames.clause(name.base, in: provisions.map(\.provision.name))); \
        'standoff list \(kind.rawValue)s' shows them all, and one of your own is named by its file: ./\(name.base).lua
        """)
    }
    let reading = try read(provision, plugin, kind, seed: seed, limits: limits)
    return Entry(text: name.text, reading: reading, settings: name.settings, owner: plugin)
  }

  private func read(
    _ provision: Provision, _ plugin: PluginShelf.Plugin, _ kind: HookContract.Kind, seed: UInt64, limits: LuaLimits
  ) throws -> HookReading {
    let source = try ScriptFile.read(provision.path)
    var reading = try HookReading(source, as: kind, models: models, hashSeed: seed, limits: limits)
    guard reading.contract.name == provision.name else {
      throw Fault(
        .contract,
        "name = \"\(reading.contract.name)\", but the file is called \(provision.name).lua; give both the same name",
        file: provision.path, line: source.line(of: "name") ?? 1)
    }
    if let code = assembly.code(of: plugin) { reading.parts = code.makers }
    return reading
  }

  /// Everything of a kind that plugins have, faulty ones with what is wrong.
  func all(_ kind: HookContract.Kind) -> [(provision: Provision, plugin: PluginShelf.Plugin, result: Result<HookReading, any Error>)] {
    assembly.shelf.provisions(kind.provision).map { provision, plugin in
      (provision, plugin, Result { try read(provision, plugin, kind, seed: 0, limits: .standard) })
    }
  }
}

extension HookContract.Kind {
  /// As manifests call them.
  var provision: Provision.Kind {
    switch self {
    case .scorer: .scorers
    case .observer: .observers
    case .event: .events
    case .beliefRule: .beliefRules
    }
  }
}
