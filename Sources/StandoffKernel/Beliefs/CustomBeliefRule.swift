/// What an observer has before it when it updates, as Bayes' rule would take it: nothing of a departure is in it.
public struct BeliefNews: Sendable, Equatable {
  /// μ before: probability that the other is the bad type, in [1e-9, 1 − 1e-9].
  public let belief: Double
  /// How likely the act is from either type, with imitation and with noise ε.
  public let likelihoods: Likelihoods
  /// o in [0, 1] as observed: 1 is the act, 0 restraint; misread, where noise had it misread.
  public let evidence: Double
  /// What Bayes' rule comes to; probability, in [1e-9, 1 − 1e-9].
  public let bayes: Double

  /// The news of one piece of evidence.
  public init(belief: Double, likelihoods: Likelihoods, evidence: Double, bayes: Double) {
    self.belief = belief
    self.likelihoods = likelihoods
    self.evidence = evidence
    self.bayes = bayes
  }
}

/// The socket that a belief rule fills which is none of the built-in ones: how one observer updates.
///
/// It keeps no state across ``begin(seed:repetition:)``: the same match and seed must give the same beliefs.
public protocol CustomBeliefRule: AnyObject {
  /// `good_news_bad_news`.
  var name: String { get }

  /// A match starts: forget everything.
  func begin(seed: UInt64, repetition: UInt64)

  /// The belief after one piece of evidence: a probability above 0 and below 1.
  /// - Throws: a ``Fault``; who asked fills in its turn and owner.
  func update(_ news: BeliefNews, turn: Int) throws(Fault) -> Double
}
