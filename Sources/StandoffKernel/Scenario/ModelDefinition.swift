/// A model as the registry holds it: what it says of itself, how to play it, and its compiled strategies.
public struct ModelDefinition: Sendable {
  /// A compiled strategy.
  public struct Native: Sendable {
    /// `native_rational`.
    public let name: String
    /// Index of the role it plays.
    public let role: Int
    /// One sentence for lists.
    public let summary: String
    /// Makes one for a scenario.
    public let make: @Sendable (Scenario) -> any Strategy

    public init(name: String, role: Int, summary: String, make: @escaping @Sendable (Scenario) -> any Strategy) {
      self.name = name
      self.role = role
      self.summary = summary
      self.make = make
    }
  }

  /// What the model says of itself.
  public let schema: ModelSchema
  /// What is wrong with a scenario's values taken together; nil where nothing is.
  public let inconsistency: @Sendable (Scenario) -> String?
  /// Makes a game of the scenario, to be owned by one thread.
  public let makeGame: @Sendable (Scenario) -> any Game
  /// Its compiled strategies.
  public let natives: [Native]
  /// Whether its observers, if it has any, may have belief rules that are none of the built-in ones: not where they tell more than
  /// two types apart.
  public let takesBeliefRules: Bool

  /// A model from its parts.
  public init(
    schema: ModelSchema, inconsistency: @escaping @Sendable (Scenario) -> String?,
    makeGame: @escaping @Sendable (Scenario) -> any Game, natives: [Native], takesBeliefRules: Bool = true
  ) {
    self.schema = schema
    self.inconsistency = inconsistency
    self.makeGame = makeGame
    self.natives = natives
    self.takesBeliefRules = takesBeliefRules
  }
}

extension ModelDefinition {
  /// The crisis model.
  public static let crisis = ModelDefinition(
    schema: CrisisSchema.model,
    inconsistency: { CrisisParameters($0).inconsistency },
    makeGame: { CrisisGame($0) },
    natives: CrisisNative.all.map { native in
      Native(name: native.name, role: native.role.rawValue, summary: native.summary) {
        native.make(CrisisParameters($0))
      }
    })

  /// The security dilemma between two equals.
  public static let dyad = ModelDefinition(
    schema: DyadSchema.model,
    inconsistency: { DyadParameters($0).inconsistency },
    makeGame: { DyadGame($0) },
    natives: [])

  /// Repeated matrix games. Its schema is that of the defaults: each scenario has its own, by its moves.
  public static let matrix = ModelDefinition(
    schema: MatrixSchema.model,
    inconsistency: { _ in nil },
    makeGame: { MatrixGame($0) },
    natives: [], takesBeliefRules: false)

  /// Every compiled model.
  public static let all = [crisis, dyad, matrix]
}
