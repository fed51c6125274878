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
