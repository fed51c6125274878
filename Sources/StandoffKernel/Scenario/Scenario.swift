/// A model with its actors named and its parameters set and sourced. A value: changing one changes no other.
public struct Scenario: Sendable {
  /// Who sits in a role.
  public struct Seat: Sendable {
    /// `US`.
    public var actor: String
    /// Nil where the role has no types.
    public var type: TypeRule?
    /// The strategy it plays when nobody names another.
    public var defaultStrategy: String

    /// An actor in a role; `type` is nil where the role has none.
    public init(actor: String, type: TypeRule?, defaultStrategy: String) {
      self.actor = actor
      self.type = type
      self.defaultStrategy = defaultStrategy
    }
  }

  /// One strategy for each role, under a name: a case that the literature argues about.
  public struct Profile: Sendable, Equatable {
    /// `pressure`.
    public var name: String
    /// One sentence.
    public var summary: String
    /// By role; nil for the seat's default.
    public var strategies: [String?]

    /// A cast of this name.
    public init(name: String, summary: String, strategies: [String?]) {
      self.name = name
      self.summary = summary
      self.strategies = strategies
    }
  }

  /// Its name on the command line: `korea_2017`.
  public var name: String
  /// Its heading.
  public var title: String
  /// What it is about, in a few sentences.
  public var summary: String
  /// The question it is for.
  public var question: String
  /// Works and documents that it rests on.
  public var sources: [String]
  /// How its turns are dated.
  public var calendar: TurnCalendar
  /// Events that belong to it, by name, perhaps with settings: `coup`, `coup:hazard=0.1`.
  public var events: [String] = []
  /// Casts that are worth looking at one by one; see ``Profile``.
  public var profiles: [Profile] = []
  /// Belief rules beyond the built-in ones that may be named here.
  public var offeredRules: [String] = []
  /// The model that it sets up.
  public let schema: ModelSchema
  /// One for each role of the model, in its order.
  public var seats: [Seat]
  /// One for each parameter of the model, in the ledger's order.
  public internal(set) var values: [Double]
  /// Where each value comes from: the ledger's source, or the scenario's own.
  public internal(set) var valueSources: [String]
  /// One for each role: its belief rule where that is none of the built-in ones; nil otherwise.
  public internal(set) var customRules: [CustomRule?]
  /// Mechanisms of the model that this world does without, by name; see ``without(_:)``.
  public internal(set) var switchedOff: [String] = []

  /// The model's defaults, to be overridden.
  public init(name: String, schema: ModelSchema, seats: [Seat]) {
    self.name = name
    self.title = name
    self.summary = ""
    self.question = ""
    self.sources = []
    self.calendar = TurnCalendar()
    self.schema = schema
    self.seats = seats
    self.values = schema.parameters.map(\.defaultValue)
    self.valueSources = schema.parameters.map(\.source)
    self.customRules = Array(repeating: nil, count: schema.roles.count)
  }

  /// The index of the role that a name means: the actor's name or the role's, in any case.
  public func role(named name: String) -> Int? {
    let lower = name.lowercased()
    return seats.firstIndex { $0.actor.lowercased() == lower } ?? schema.roles.firstIndex { $0.name == lower }
  }

  /// The role that a name means.
  /// - Throws: an ``InputError`` with the names that there are.
  public func requireRole(_ name: String) throws(InputError) -> Int {
    if let role = role(named: name) { return role }
    let names = seats.map(\.actor) + schema.roles.map(\.name)
    throw InputError("\(self.name) has no actor '\(name)'\(NearestNames.clause(name, in: names))")
  }

  /// How a parameter is called here: `DPRK.projection_bias`, or bare where it belongs to the model as a whole.
  public func qualifiedName(_ parameter: ParameterSchema) -> String {
    guard let role = parameter.role else { return parameter.name }
    return "\(seats[role].actor).\(parameter.name)"
  }
}
