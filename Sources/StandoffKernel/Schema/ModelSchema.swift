/// What a model is to everything outside it: names, roles, parameters, outcomes. Data, so that the command line, the
/// ledger, the Lua bridge, the reference page and the editor stubs all read the same thing.
public struct ModelSchema: Sendable {
  /// One way in which a match can end.
  public struct Outcome: Sendable {
    /// `preventive_war`.
    public let name: String
    /// Broad kinds that tables sum over: `war`, `collapse`, `deal`, `bomb`; an outcome may belong to several.
    public let kinds: Set<String>
    /// Whether it ends the match before its last turn.
    public let isAbsorbing: Bool
    public let summary: String
    public init(_ name: String, kinds: Set<String>, absorbing: Bool, _ summary: String) {
      self.name = name
      self.kinds = kinds
      self.isAbsorbing = absorbing
      self.summary = summary
    }
  }

  /// A whole number that every match reports besides its outcome.
  public struct Mark: Sendable {
    public let name: String
    public let summary: String
    public init(_ name: String, _ summary: String) {
      self.name = name
      self.summary = summary
    }
  }

  public let name: String
  public let title: String
  public let summary: String
  public let roles: [RoleSchema]
  public let parameters: [ParameterSchema]
  public let outcomes: [Outcome]
  /// At most ``MatchResult/markLimit``.
  public let marks: [Mark]
  /// The kinds of outcome that tables show a column for, in order.
  public let kinds: [String]

  public init(
    name: String, title: String, summary: String, roles: [RoleSchema], parameters: [ParameterSchema],
    outcomes: [Outcome],
    marks: [Mark], kinds: [String]
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.roles = roles
    self.parameters = parameters
    self.outcomes = outcomes
    self.marks = marks
    self.kinds = kinds
  }
}
