/// How one side reads the other's acts: the parameters of the belief rule (eq. 8), all of them.
public struct ObserverParameters: Sendable, Equatable {
  /// Belief at the start that the other is the bad type; probability.
  public var prior: Double
  /// Rate at which a bad or frightened other acts (arms, threatens); probability.
  public var rateHigh = 0.8
  /// Rate at which an unafraid benign other acts; probability.
  public var rateLow = 0.2
  /// β: how far the observer thinks that the other knows it to be harmless; share.
  public var projection = 0.25
  /// κ: chance that the bad type copies the benign one; probability.
  public var imitation: Double
  /// ε: chance that an act is misread; probability.
  public var noise = 0.02
  /// χ: how far acts are thought independent of types; share.
  public var cursedness = 0.0
  /// γ: exponent on the likelihood ratio; 1 is Bayes.
  public var conservatism = 1.0
  /// α: exponent on the prior odds; 1 is Bayes.
  public var baseRate = 1.0
  /// q: chance that an act against the present belief is misread as one for it; probability.
  public var confirmation = 0.0
  /// Which of the departures from Bayes' rule are in force.
  public var rule = BeliefRule.composite

  /// The two values in which the sides differ; the rest are the defaults.
  public init(prior: Double, imitation: Double) {
    self.prior = prior
    self.imitation = imitation
  }

  /// The same observer with every departure that its rule leaves out at the value where it does nothing.
  public var inForce: ObserverParameters {
    var observer = self
    for other in BeliefRule.departures where rule != .composite && rule != other.rule {
      observer[keyPath: other.path] = other.neutral
    }
    return observer
  }
}
