import LuaBridge
import StandoffKernel

/// A file that was loaded once: what it is, and its source with the modules that it used.
public struct ScriptReading: Sendable {
  /// What a script's file can hold.
  public enum Content: Sendable {
    /// A strategy.
    case strategy(ScriptContract)
    /// A module: code for strategies to share, with what it returns, for people (`a table with eve, last`).
    case module(returns: String)
    /// A strategy for another model than the one played here.
    case otherModel(String, played: String)
  }

  /// The source with exactly the modules that the file asked for: from now on they come from here, not from the disk.
  public let source: ScriptSource
  /// Strategy or module.
  public let content: Content

  /// The strategy's contract.
  /// - Throws: a ``Fault`` of kind contract where the file is a module.
  public var contract: ScriptContract {
    get throws(Fault) {
      switch content {
      case .strategy(let contract): return contract
      case .otherModel(let model, let played):
        throw Fault(
          .contract, "model = \"\(model)\" is not the model \"\(played)\" that is played here", file: source.file,
          line: source.line(of: "model") ?? 1)
      case .module(let returns):
        throw Fault(
          .contract,
          """
          this is a module, not a strategy: it returns \(returns), and none of name, api, model, role and posture; a \
          strategy beside it loads it with require
          """,
          file: source.file, line: 1)
      }
    }
  }
}

extension ScriptReading.Content {
  /// A table that names another model that there is. What else it says, only that model can judge.
  init?(otherModelOf value: LuaValue, than schema: ModelSchema, among models: [String]) {
    guard case .table(let table) = value, let model = table["model"].text, model != schema.name, models.contains(model)
    else { return nil }
    self = .otherModel(model, played: schema.name)
  }

  /// How many of a module's names a message shows (judgement: a line's worth).
  private static let namesShown = 8

  /// A module is a function, or a table with something in it and no key that a strategy has. An empty table, or anything
  /// else, is more likely a strategy that was begun.
  init?(moduleReturning value: LuaValue, schema: ModelSchema) {
    switch value {
    case .function: self = .module(returns: "a function")
    case .table(let table):
      let nodes = schema.roles.flatMap { $0.nodes.map(\.name) }
      guard !table.entries.isEmpty, !table.keys.contains(where: { (ScriptContract.keys + nodes).contains($0) }) else {
        return nil
      }
      let names = table.keys.prefix(Self.namesShown).joined(separator: ", ")
      let rest = table.keys.count > Self.namesShown ? " and more" : ""
      self = .module(returns: names.isEmpty ? "a list" : "a table with \(names)\(rest)")
    default: return nil
    }
  }
}
