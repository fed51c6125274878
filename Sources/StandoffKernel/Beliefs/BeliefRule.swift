/// How an observer updates: Bayes' rule, or one of the departures from it that the literature knows, or all of them
/// together. Any observer of any model may have any rule: `--set DPRK.belief_rule=cursed`.
public enum BeliefRule: Int, Sendable, CaseIterable {
  /// Every departure at the strength that the ledger gives it: equation 8.
  case composite
  /// No departure.
  case bayes
  /// Thinks that the other knows it to be harmless (Jervis 1976).
  case projection
  /// Neglects that acts depend on types (Eyster and Rabin 2005).
  case cursed
  /// Learns too little from evidence (Edwards 1968).
  case conservative
  /// Forgets the base rate (Grether 1980).
  case baseRateNeglect
  /// Reads what contradicts it as support (Rabin and Schrag 1999).
  case confirmation
  /// Learns nothing.
  case none

  /// As people write it: `base_rate_neglect`.
  public var word: String {
    switch self {
    case .composite: "composite"
    case .bayes: "bayes"
    case .projection: "projection"
    case .cursed: "cursed"
    case .conservative: "conservative"
    case .baseRateNeglect: "base_rate_neglect"
    case .confirmation: "confirmation"
    case .none: "none"
    }
  }

  /// The words of all rules, by raw value.
  public static let words = allCases.map(\.word)

  /// The name of the parameter that chooses a rule.
  static let parameter = "belief_rule"

  /// The ledger's sentence on the parameter that chooses a rule.
  static let parameterSummary = "How it updates: which departures from Bayes' rule are in force."

  /// One sentence.
  public var summary: String {
    switch self {
    case .composite: "Every departure at the strength that the ledger gives it; at strength nil, Bayes' rule."
    case .bayes: "Bayes' rule, with the other's fear as common knowledge."
    case .projection: "Thinks that the other knows it to be harmless, so that its acts can only be aggression."
    case .cursed: "Thinks that acts depend less on types than they do: learns too little from any act."
    case .conservative: "Gives evidence less weight than it has."
    case .baseRateNeglect: "Gives what it believed before less weight than it has."
    case .confirmation: "Reads an act against its present belief, with some chance, as one for it."
    case .none: "Believes for ever what it believed at the start."
    }
  }

  /// The formula, in the symbols of the model's page.
  public var formula: String {
    switch self {
    case .composite: "logit μ' = α logit μ + γ ln(L(o | bad) / L(o | benign)), L as below"
    case .bayes: "logit μ' = logit μ + ln(L(o | bad) / L(o | benign))"
    case .projection: "L(benign) becomes (1 − β) L(benign, afraid) + β L(benign, unafraid)"
    case .cursed: "each L becomes (1 − χ) L + χ Σ μ(θ) L(θ); so μ' = (1 − χ) Bayes + χ μ"
    case .conservative: "logit μ' = logit μ + γ ln(L(o | bad) / L(o | benign))"
    case .baseRateNeglect: "logit μ' = α logit μ + ln(L(o | bad) / L(o | benign))"
    case .confirmation: "where o speaks against μ it is read as 1 − o with probability q; then Bayes"
    case .none: "μ' = μ"
    }
  }

  /// Where it comes from. The formulas are this project's own in the spirit of these works, where `model.md` says so.
  public var source: String {
    switch self {
    case .composite: "equation 8"
    case .bayes: "Bayes 1763"
    case .projection: "Jervis 1976; in the spirit of Madarász 2012"
    case .cursed: "Eyster and Rabin 2005"
    case .conservative: "Edwards 1968"
    case .baseRateNeglect: "Grether 1980"
    case .confirmation: "Rabin and Schrag 1999"
    case .none: "for contrast"
    }
  }

  /// A departure from Bayes' rule: its parameter, and the value at which it does nothing.
  public struct Departure: Sendable {
    /// The rule that has this departure alone.
    public let rule: BeliefRule
    /// The ledger's parameter: `cursedness`.
    public let parameter: String
    /// β, χ, γ, α, q.
    public let symbol: String
    /// The value at which nothing departs from Bayes.
    public let neutral: Double
    /// Its strength where somebody names the rule, and nobody sets the parameter. Judgement, and said so in the ledger.
    public let usual: Double
    let path: any WritableKeyPath<ObserverParameters, Double> & Sendable
  }

  /// Every departure, in the order of the rules.
  public static let departures = [
    Departure(
      rule: .projection, parameter: "projection_bias", symbol: "β", neutral: 0, usual: 0.25, path: \.projection),
    Departure(rule: .cursed, parameter: "cursedness", symbol: "χ", neutral: 0, usual: 0.5, path: \.cursedness),
    Departure(
      rule: .conservative, parameter: "conservatism", symbol: "γ", neutral: 1, usual: 0.5, path: \.conservatism),
    Departure(
      rule: .baseRateNeglect, parameter: "base_rate_neglect", symbol: "α", neutral: 1, usual: 0.5, path: \.baseRate),
    Departure(
      rule: .confirmation, parameter: "confirmation_bias", symbol: "q", neutral: 0, usual: 0.3, path: \.confirmation),
  ]

  /// Its own departure; nil for the rules that have none or all.
  public var departure: Departure? { Self.departures.first { $0.rule == self } }
}
