/// A public statement. It has no payoff and the same probability for every type, so it moves no belief (eq. 8
/// with κ = 1).
public enum Message: Int, Sendable, CaseIterable {
  case none = 0
  /// "We do not seek regime change."
  case reassure = 1
  /// "All options are on the table."
  case warn = 2
  /// "We are ready to talk."
  case invite = 3
}
