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
