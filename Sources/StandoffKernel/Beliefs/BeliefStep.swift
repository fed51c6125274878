/// One move of one belief, as it was made: what a record keeps of a match that somebody reads, so that the path from the
/// prior to the end can be taken apart. All in log-odds, in which evidence adds.
public struct BeliefStep: Sendable, Equatable {
  /// What moved it.
  public enum Cause: Sendable, Hashable {
    /// The act that the rule speaks of (arming, a threat), read with o above one half.
    case act
    /// The same with o of one half or less.
    case restraint
    /// An act that was read otherwise than it was done: by noise, or by a confirmation bias.
    case misreading
    /// Cheating under a freeze, caught.
    case cheat
    /// Something given up for the other to see.
    case concession
    /// An intervention in an uprising: who joins shows what it is.
    case intervention
    /// A red line crossed and not enforced (eq. 9).
    case bluff
    /// An event of this name.
    case event(String)
    /// A rule of this name, which is none of the built-in ones: what it made of whatever it saw.
    case rule(String)
    /// What the prior lost of its weight: (α − 1) logit μ, summed over the turns. Never of a step, only of an account.
    case forgetting
  }

  /// What the belief is about.
  public enum Subject: Sendable, Equatable {
    /// That the other is the bad type.
    case type
    /// That the other is resolved.
    case resolve
  }

  /// Who believes, by role.
  public let observer: Int
  /// What about.
  public let subject: Subject
  /// The turn, from 1.
  public let turn: Int
  /// What moved it.
  public let cause: Cause
  /// Log-odds before.
  public let before: Double
  /// Log-odds after.
  public let after: Double
  /// o, as the observer read it; nil where no act was read.
  public let read: Double?
  /// (α − 1) logit μ: what base-rate neglect took away, part of the change; log-odds.
  public let forgotten: Double
  /// What Bayes' rule without any departure adds for the same observation; ∞ where it makes the belief certain. Log-odds.
  public let bayes: Double

  init(
    observer: Int, _ subject: Subject = .type, turn: Int, _ cause: Cause, before: Double, after: Double, read: Double? = nil,
    forgotten: Double = 0, bayes: Double
  ) {
    self.observer = observer
    self.subject = subject
    self.turn = turn
    self.cause = cause
    self.before = before
    self.after = after
    self.read = read
    self.forgotten = forgotten
    self.bayes = bayes
  }
}

/// One piece of evidence, on its way into a belief.
struct BeliefEvidence {
  /// Who read it, by role, and how.
  var observer: Int
  var parameters: ObserverParameters
  var turn: Int
  /// s_true: what a benign other does given its fear; probability.
  var actsWhenAfraid: Double
  /// ε in the likelihoods.
  var noise: Double
  /// o as it was done, as it was observed through noise, and as it was read.
  var done: Double
  var observed: Double
  var read: Double
  /// Where it was no ordinary act.
  var cause: BeliefStep.Cause?
  /// The likelihoods, where they are not those of the rule's act.
  var likelihoods: Likelihoods?

  /// The step that it made of a belief.
  func step(from before: LogOdds, to after: LogOdds) -> BeliefStep {
    var plain = parameters
    plain.projection = 0
    // Without projection what an unafraid other would do plays no part.
    let fair = likelihoods
      ?? BeliefRule.perceived(by: plain, actsWhenAfraid: actsWhenAfraid, actsUnafraid: actsWhenAfraid)
    let ordinary: BeliefStep.Cause = read != done ? .misreading : read > 0.5 ? .act : .restraint
    let forgets = cause.map { if case .rule = $0 { false } else { true } } ?? true
    let learns = parameters.rule != .none && forgets
    return BeliefStep(
      observer: observer, turn: turn, cause ?? ordinary, before: before.value, after: after.value, read: read,
      forgotten: learns ? (parameters.baseRate - 1) * before.value : 0, bayes: fair.noisy(noise).logRatio(observed))
  }
}
