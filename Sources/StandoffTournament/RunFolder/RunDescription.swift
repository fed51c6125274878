/// What a run folder says of a run beyond the plan. None of it reaches a figure.
public struct RunDescription: Sendable {
  /// A file that the run was made from.
  public struct Source: Sendable {
    /// Where it was read, as the user named it.
    public let path: String
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// Version of the tool, and of the API that scripts are written against.
  public let tool: String
  public let api: String
  /// The Lua release, as Lua names itself.
  public let lua: String
  public let commandLine: [String]
  /// The scenario's file; nil where it was made in memory.
  public let scenario: Source?
  /// Plugins in use, each as its name and version.
  public let plugins: [String]
  public let parameters: [LedgerRow]
  /// Scorers, events, observers and belief rules with their modules, each under what it is: `scorer public_opinion`.
  public let hooks: [(name: String, source: Source)]

  public init(
    tool: String, api: String, lua: String, commandLine: [String], scenario: Source?, plugins: [String] = [],
    parameters: [LedgerRow] = [], hooks: [(name: String, source: Source)] = []
  ) {
    self.hooks = hooks
    self.tool = tool
    self.api = api
    self.lua = lua
    self.commandLine = commandLine
    self.scenario = scenario
    self.plugins = plugins
    self.parameters = parameters
  }
}

/// One parameter as it was set in a run: a row of the ledger.
public struct LedgerRow: Sendable, Equatable {
  public let name: String
  /// The actor whose own parameter it is; empty where it belongs to the model as a whole.
  public let actor: String
  public let symbol: String
  public let value: Double
  public let defaultValue: Double
  public let unit: String
  /// Where the value comes from, or the word "judgement".
  public let source: String

  public init(
    name: String, actor: String, symbol: String, value: Double, default defaultValue: Double, unit: String,
    source: String
  ) {
    self.name = name
    self.actor = actor
    self.symbol = symbol
    self.value = value
    self.defaultValue = defaultValue
    self.unit = unit
    self.source = source
  }
}
