/// The belief rules of one game that are none of the built-in ones, by role. Owned by the game's thread.
public final class BeliefDesk {
  private let rules: [(any CustomBeliefRule)?]

  /// - Parameter rules: one for each role; nil where a built-in rule is in force.
  public init(_ rules: [(any CustomBeliefRule)?]) { self.rules = rules }

  /// A match starts.
  public func begin(seed: UInt64, repetition: UInt64) {
    for rule in rules { rule?.begin(seed: seed, repetition: repetition) }
  }

  /// The rule that moves a role's belief, as a record tells it; nil where a built-in one does.
  func cause(of role: Int) -> BeliefStep.Cause? { rules[role].map { .rule($0.name) } }

  /// The belief after one piece of evidence, by the role's own rule or by the built-in one.
  ///
  /// A belief that the rule hands back as it was given, the old one or Bayes', is that one to the last digit, though
  /// log-odds hold more digits than a probability near 0 or 1 does.
  /// - Parameters:
  ///   - observer: the role's parameters; with a rule of its own every departure is at the value where it does nothing.
  ///   - noise: ε in the likelihoods: 0 where the act was seen plainly.
  /// - Throws: the fault of the rule, marked as its own.
  public func update(
    _ belief: LogOdds, of role: Int, by observer: ObserverParameters, likelihoods: Likelihoods, evidence: Double,
    noise: Double, turn: Int
  ) throws(Fault) -> LogOdds {
    let usual = BeliefRule.update(belief, by: observer, likelihoods: likelihoods, evidence: evidence, noise: noise)
    guard let rule = rules[role] else { return usual }
    let news = BeliefNews(
      belief: belief.probability, likelihoods: likelihoods.noisy(noise), evidence: evidence, bayes: usual.probability)
    do throws(Fault) {
      let posterior = try rule.update(news, turn: turn)
      if posterior == usual.probability { return usual }
      if posterior == belief.probability { return belief }
      guard posterior > 0 && posterior < 1 else {
        throw Fault(.posture, "a belief of \(posterior); it must lie above 0 and below 1")
      }
      return LogOdds(probability: posterior)
    } catch {
      var fault = error
      (fault.turn, fault.owner) = (turn, "the belief rule \(rule.name)")
      throw fault
    }
  }
}

/// A game whose observers may have rules that are none of the built-in ones.
public protocol LearningGame: Game {
  /// The rules in force; nil where all are built in, which costs nothing.
  var beliefs: BeliefDesk? { get set }
}

extension BeliefDesk {
  /// The desk of a scenario that names rules beyond the built-in ones, until somebody brings them: no match is played without.
  /// Nil where it names none.
  public convenience init?(awaited scenario: Scenario) {
    guard scenario.hasCustomRules else { return nil }
    self.init(scenario.customRules.map { rule in rule.map { AwaitedRule($0.name) } })
  }
}

/// Stands where a rule is named that nobody brought.
private final class AwaitedRule: CustomBeliefRule {
  let name: String

  init(_ name: String) { self.name = name }

  func begin(seed: UInt64, repetition: UInt64) {}

  func update(_ news: BeliefNews, turn: Int) throws(Fault) -> Double {
    var fault = Fault(.contract, "the belief rule \(name) was named, and not brought into the match")
    fault.isOfTheHost = true
    throw fault
  }
}
