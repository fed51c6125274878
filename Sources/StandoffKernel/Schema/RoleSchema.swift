/// A seat in a model: what its strategy sees, sets, and is asked.
public struct RoleSchema: Sendable {
  /// A hidden type that an actor in this seat may have.
  public struct TypeSchema: Sendable {
    /// Name in words: `greedy`.
    public let name: String
    /// One sentence.
    public let summary: String
    /// A type of this name.
    public init(_ name: String, _ summary: String) {
      self.name = name
      self.summary = summary
    }
  }

  /// A reaction node: a moment of the turn at which this role answers yes or no.
  public struct NodeSchema: Sendable {
    /// Name in words: `strike`.
    public let name: String
    /// One sentence.
    public let summary: String
    /// A node of this name.
    public init(_ name: String, _ summary: String) {
      self.name = name
      self.summary = summary
    }
  }

  /// `coercer`, `target`, `patron`.
  public let name: String
  /// What a script calls the role that it plays: the name, or one word for seats that are alike, so that one script may sit
  /// in each of them.
  public let scriptRole: String
  /// One sentence.
  public let summary: String
  /// Hidden types; empty where the role has none.
  public let types: [TypeSchema]
  /// Fields of `view`: public state, its own type, its beliefs; never the other's type.
  public let view: [FieldSchema]
  /// Fields of `act`; slots count from 0 in this order.
  public let posture: [FieldSchema]
  /// Reaction nodes, by index.
  public let nodes: [NodeSchema]

  /// A role from its parts.
  public init(
    _ name: String, scriptRole: String? = nil, _ summary: String, types: [TypeSchema], view: [FieldSchema], posture: [FieldSchema],
    nodes: [NodeSchema]
  ) {
    self.name = name
    self.scriptRole = scriptRole ?? name
    self.summary = summary
    self.types = types
    self.view = view
    self.posture = posture
    self.nodes = nodes
  }
}
