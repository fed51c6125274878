/// Something that a plugin provides, by kind, name and file.
public struct Provision: Sendable, Hashable {
  /// The kinds of things that a plugin can provide, by the manifest's keys.
  public enum Kind: String, Sendable, CaseIterable {
    case strategies
    case scenarios
    case scorers
    case events
    case observers
    case beliefRules = "belief_rules"
    case models

    /// One of them, in words: `belief rule`.
    public var one: String {
      switch self {
      case .strategies: "strategy"
      case .scenarios: "scenario"
      case .scorers: "scorer"
      case .events: "event"
      case .observers: "observer"
      case .beliefRules: "belief rule"
      case .models: "model"
      }
    }
  }

  /// What it is.
  public let kind: Kind
  /// The name on the command line: its file's, without the ending.
  public let name: String
  /// Its file, as the user would open it.
  public let path: String
}
