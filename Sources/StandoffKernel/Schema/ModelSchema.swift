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
    /// One sentence.
    public let summary: String
    /// An outcome; absorbing if it ends the match at once.
    public init(_ name: String, kinds: Set<String>, absorbing: Bool, _ summary: String) {
      self.name = name
      self.kinds = kinds
      self.isAbsorbing = absorbing
      self.summary = summary
    }
  }

  /// A whole number that every match reports besides its outcome.
  public struct Mark: Sendable {
    /// Name in words.
    public let name: String
    /// One sentence.
    public let summary: String
    /// A mark of this name.
    public init(_ name: String, _ summary: String) {
      self.name = name
      self.summary = summary
    }
  }

  /// A number that the model can tell of every turn.
  public struct Series: Sendable {
    /// A column's name: lower-case words, unlike any other series' and unlike `repetition`, `profile` and `turn`.
    public let name: String
    /// What 1 means.
    public let unit: String
    /// One sentence.
    public let summary: String
    /// How a transcript says it, with `%0` for the actor of role 0, and so on: the name in words, unless it is given.
    public let phrase: String
    /// A series of this name.
    public init(_ name: String, unit: String, phrase: String? = nil, _ summary: String) {
      self.phrase = phrase ?? String(name.map { $0 == "_" ? " " : $0 })
      self.name = name
      self.unit = unit
      self.summary = summary
    }
  }

  /// The model's name in files: `crisis`.
  public let name: String
  /// Its heading.
  public let title: String
  /// One sentence.
  public let summary: String
  /// Its seats, in the order of indices.
  public let roles: [RoleSchema]
  /// Its ledger, in the order of indices.
  public let parameters: [ParameterSchema]
  /// All ways to end: exclusive and exhaustive, in the order of indices.
  public let outcomes: [Outcome]
  /// At most ``MatchResult/markLimit``.
  public let marks: [Mark]
  /// The kinds of outcome that tables show a column for, in order.
  public let kinds: [String]
  /// What the model can tell of every turn, for who keeps the turns; empty where it tells nothing.
  public let series: [Series]
  /// What events may see and do; nil where the model has no place for them.
  public let events: EventSchema?
  /// Causes that can be switched off, for `explain`; empty where the model names none.
  public let mechanisms: [Mechanism]

  /// A schema from its parts.
  public init(
    name: String, title: String, summary: String, roles: [RoleSchema], parameters: [ParameterSchema],
    outcomes: [Outcome],
    marks: [Mark], kinds: [String], series: [Series] = [], events: EventSchema? = nil,
    mechanisms: [Mechanism] = []
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.roles = roles
    self.parameters = parameters
    self.outcomes = outcomes
    self.marks = marks
    self.kinds = kinds
    self.series = series
    self.events = events
    self.mechanisms = mechanisms
  }

  /// Indexes of the roles that a script means by a word: those that call themselves so, or the one of that name.
  public func roles(named word: String) -> [Int] {
    roles.indices.filter { roles[$0].scriptRole == word || roles[$0].name == word }
  }

  /// The words that a script may give as its role: first those that stand for several seats.
  public var scriptRoles: [String] {
    var words: [String] = []
    for word in roles.map(\.scriptRole) + roles.map(\.name) where !words.contains(word) { words.append(word) }
    return words
  }

  /// Seats named after the roles, with the first type of each and no strategy yet.
  public var defaultSeats: [Scenario.Seat] {
    roles.map { Scenario.Seat(actor: $0.name, type: $0.types.isEmpty ? nil : .fixed(0), defaultStrategy: "") }
  }
}
