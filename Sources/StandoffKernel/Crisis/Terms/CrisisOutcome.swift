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
