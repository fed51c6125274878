/// The target's hidden type: what it would do with the weapon.
public enum TargetType: Int, Sendable, CaseIterable {
  /// S: wants to survive.
  case securitySeeker = 0
  /// G: wants to coerce others once armed.
  case greedy = 1
}
