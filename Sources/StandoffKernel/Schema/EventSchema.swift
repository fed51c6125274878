/// What events may see and do in a model: the moments at which they are asked, and the fields that cross. Data, like the
/// rest of a ``ModelSchema``.
public struct EventSchema: Sendable {
  /// A moment of the turn at which events are asked.
  public struct Node: Sendable {
    /// Name in words: `start`.
    public let name: String
    /// One sentence.
    public let summary: String
    /// A node of this name.
    public init(_ name: String, _ summary: String) {
      self.name = name
      self.summary = summary
    }
  }

  /// In the order of a turn; an event names one of them.
  public let nodes: [Node]
  /// What an event sees, at every node.
  public let view: [FieldSchema]
  /// What an event may do; slots count from 0 in this order, and 0 in a slot does nothing.
  public let effects: [FieldSchema]

  /// A schema from its parts.
  public init(nodes: [Node], view: [FieldSchema], effects: [FieldSchema]) {
    self.nodes = nodes
    self.view = view
    self.effects = effects
  }

  /// Length of a view's frame.
  public var viewWidth: Int { (view.map(\.slot).max() ?? -1) + 1 }
}
