/// What a state is.
public enum DyadType: Int, Sendable, CaseIterable {
  /// Prefers peace to an advantage.
  case securitySeeker
  /// Prefers an advantage to peace.
  case greedy

  var word: String { self == .greedy ? "greedy" : "security_seeker" }
}

/// How a match of the security dilemma can end.
public enum DyadOutcome: Int, Sendable, CaseIterable {
  case peace, armsRace, oneSidedArms, firstStruck, secondStruck, bothStruck

  /// The war that these strikes make; nil where nobody strikes.
  init?(_ first: Bool, _ second: Bool) {
    switch (first, second) {
    case (false, false): return nil
    case (true, false): self = .firstStruck
    case (false, true): self = .secondStruck
    case (true, true): self = .bothStruck
    }
  }

  /// The outcome of a match that no strike ended.
  init(standing turn: DyadTurn) {
    let (one, two) = (turn.last.0.arms, turn.last.1.arms)
    self = one && two ? .armsRace : one || two ? .oneSidedArms : .peace
  }

  var schema: ModelSchema.Outcome {
    switch self {
    case .peace: .init("peace", kinds: ["peace"], absorbing: false, "Neither arms in the last turn.")
    case .armsRace: .init("arms_race", kinds: ["arms_race"], absorbing: false, "Both arm in the last turn.")
    case .oneSidedArms: .init("one_sided_arms", kinds: [], absorbing: false, "One arms in the last turn.")
    case .firstStruck: .init("first_struck", kinds: ["war"], absorbing: true, "The first state struck first.")
    case .secondStruck: .init("second_struck", kinds: ["war"], absorbing: true, "The second state struck first.")
    case .bothStruck: .init("both_struck", kinds: ["war"], absorbing: true, "Both struck in the same turn.")
    }
  }
}
