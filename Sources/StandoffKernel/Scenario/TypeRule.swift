/// How an actor's true type comes about.
public enum TypeRule: Sendable, Equatable {
  /// This type in every repetition, by index into the role's types.
  case fixed(Int)
  /// Drawn in each repetition with these chances, one for each type.
  case drawn([Double])
  /// Drawn in each repetition from what the other side believes at the start.
  case fromPrior
}
