/// The coercer's hidden type: what it would gain from the target's fall.
public enum CoercerType: Int, Sendable, CaseIterable {
  /// O: would gladly see the regime gone.
  case opportunist = 0
  /// R: would gain less, or nothing.
  case restrained = 1
}

/// The target's hidden type: what it would do with the weapon.
public enum TargetType: Int, Sendable, CaseIterable {
  /// S: wants to survive.
  case securitySeeker = 0
  /// G: wants to coerce others once armed.
  case greedy = 1
}

/// The agreement in force.
public enum Deal: Int, Sendable, CaseIterable {
  case none = 0
  /// The programme stands still, or seems to.
  case freeze = 1
  /// The programme is gone.
  case disarmed = 2
}

/// What the coercer proposes in its posture; numbered like the ``Deal`` that it would become.
public enum Offer: Int, Sendable, CaseIterable {
  case none = 0
  case freeze = 1
  case disarm = 2
}

/// A public statement. It has no payoff and the same probability for every type, so it moves no belief (eq. 8 with κ = 1).
public enum Message: Int, Sendable, CaseIterable {
  case none = 0
  /// "We do not seek regime change."
  case reassure = 1
  /// "All options are on the table."
  case warn = 2
  /// "We are ready to talk."
  case invite = 3
}

/// How a match of the crisis model ends: exclusive and exhaustive (the first four are states at the last turn).
public enum CrisisOutcome: Int, Sendable, CaseIterable {
  case statusQuo = 0
  case freeze = 1
  case disarmed = 2
  case armedDeterrence = 3
  case preventiveWar = 4
  case disarmingWar = 5
  case preemptiveWar = 6
  case inadvertentWar = 7
  case collapseAlone = 8
  case collapseIntervention = 9
}

/// The three seats of the crisis model.
public enum CrisisRole: Int, Sendable, CaseIterable {
  case coercer = 0
  case target = 1
  case patron = 2
}

/// The coercer's reaction nodes.
public enum CoercerNode: Int, Sendable, CaseIterable {
  case strike = 0
  /// Asked only where `intervention_by_script` is 1: for analysis, since eq. 3 is the commitment problem itself.
  case intervene = 1
}

/// The target's reaction nodes.
public enum TargetNode: Int, Sendable, CaseIterable {
  case accept = 0
  case preempt = 1
}
