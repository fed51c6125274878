/// A cause that a model has, and what takes it out of a world: so that runs with it and without it, on the same shocks, show
/// what it does.
public struct Mechanism: Sendable, Equatable {
  /// A value that a parameter has when the mechanism is off.
  public struct Setting: Sendable, Equatable {
    /// The ledger's name; it means every role that has the parameter.
    public let parameter: String
    /// In the parameter's unit; a word by its index.
    public let value: Double

    /// A parameter at a value.
    public init(_ parameter: String, _ value: Double) { (self.parameter, self.value) = (parameter, value) }
  }

  /// Mechanisms that a model may have: 2¹⁶ worlds, of which most are never played. Judgement.
  public static let mostOfAModel = 16

  /// As the command line names it: `closing_window`.
  public let name: String
  /// As a sentence names it: `the closing window`.
  public let phrase: String
  /// What it is, in one sentence.
  public let summary: String
  /// Who described it.
  public let source: String
  /// The argument that it belongs to, with others: `security dilemma`; empty for one that stands alone.
  public let family: String
  /// What switching it off sets.
  public let off: [Setting]
  /// What switching it off changes that no parameter says, in words; empty for nothing.
  public let rule: String

  /// A mechanism; `rule` where the model itself plays otherwise without it.
  public init(
    _ name: String, phrase: String, source: String, family: String = "", off: [Setting], rule: String = "",
    _ summary: String
  ) {
    self.name = name
    self.phrase = phrase
    self.source = source
    self.family = family
    self.off = off
    self.rule = rule
    self.summary = summary
  }

  /// Every departure from Bayes' rule at the value where it does nothing, and no noise.
  static let unbiased: [Setting] =
    [Setting(BeliefRule.parameter, Double(BeliefRule.bayes.rawValue)), Setting("observation_noise", 0)]
    + BeliefRule.departures.map { Setting($0.parameter, $0.neutral) }
}
