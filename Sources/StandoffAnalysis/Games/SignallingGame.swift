/// A sender of one of two types acts; a receiver sees the act, not the type, and answers.
///
/// Equilibria are perfect Bayesian and in pure strategies: a search over all plans, with beliefs by Bayes' rule after acts
/// that occur, and after any other act whatever belief supports the answer.
public struct SignallingGame: Sendable {
  /// The receiver's prior that the sender is of type 1.
  public let prior: Double
  /// Acts and answers, by name.
  public let acts, answers: [String]
  /// Payoffs by (type, act, answer).
  public let sender, receiver: @Sendable (_ type: Int, _ act: Int, _ answer: Int) -> Double

  /// A game.
  public init(
    prior: Double, acts: [String], answers: [String],
    sender: @escaping @Sendable (_ type: Int, _ act: Int, _ answer: Int) -> Double,
    receiver: @escaping @Sendable (_ type: Int, _ act: Int, _ answer: Int) -> Double
  ) {
    self.prior = prior
    self.acts = acts
    self.answers = answers
    self.sender = sender
    self.receiver = receiver
  }

  /// What each type does, and what each act is answered with.
  public struct Profile: Sendable, Equatable {
    /// The act of type 0 and of type 1.
    public let act: [Int]
    /// The answer to each act.
    public let answer: [Int]
    /// Whether the act tells the type.
    public var isSeparating: Bool { act[0] != act[1] }

    /// A profile.
    public init(act: [Int], answer: [Int]) {
      self.act = act
      self.answer = answer
    }
  }

  /// What a type of the sender gains by its best change of act; 0 or less where it has none.
  public func gainFromDeviation(_ type: Int, in profile: Profile) -> Double {
    let own = sender(type, profile.act[type], profile.answer[profile.act[type]])
    return acts.indices.filter { $0 != profile.act[type] }
      .map { sender(type, $0, profile.answer[$0]) - own }.max() ?? 0
  }

  /// Beliefs in type 1 that make an answer best for the receiver; nil where none does.
  func beliefs(supporting answer: Int, after act: Int) -> ClosedRange<Double>? {
    var (low, high) = (0.0, 1.0)
    for other in answers.indices where other != answer {
      // The gain over another answer is linear in the belief.
      let atZero = receiver(0, act, answer) - receiver(0, act, other)
      let atOne = receiver(1, act, answer) - receiver(1, act, other)
      if atZero < 0, atOne < 0 { return nil }
      if atZero < 0 { low = max(low, atZero / (atZero - atOne)) }
      if atOne < 0 { high = min(high, atZero / (atZero - atOne)) }
    }
    return low <= high ? low...high : nil
  }

  /// Whether a profile, with some beliefs, is an equilibrium.
  public func isEquilibrium(_ profile: Profile) -> Bool {
    guard [0, 1].allSatisfy({ gainFromDeviation($0, in: profile) <= 0 }) else { return false }
    return acts.indices.allSatisfy { act in
      guard let supporting = beliefs(supporting: profile.answer[act], after: act) else { return false }
      let chances = [profile.act[0] == act ? 1 - prior : 0, profile.act[1] == act ? prior : 0]
      let total = chances[0] + chances[1]
      return total == 0 || supporting.contains(chances[1] / total)
    }
  }

  /// Every equilibrium in pure strategies.
  public var equilibria: [Profile] {
    let plans = (0..<acts.count).reduce([[Int]]([[]])) { heads, _ in
      heads.flatMap { head in answers.indices.map { head + [$0] } }
    }
    return acts.indices.flatMap { first in
      acts.indices.flatMap { second in plans.map { Profile(act: [first, second], answer: $0) } }
    }.filter(isEquilibrium)
  }
}
