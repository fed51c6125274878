/// The coercer's hidden type: what it would gain from the target's fall.
public enum CoercerType: Int, Sendable, CaseIterable {
  /// O: would gladly see the regime gone.
  case opportunist = 0
  /// R: would gain less, or nothing.
  case restrained = 1
}
