public import StandoffTournament

/// What a difference in outcomes owes to each of several mechanisms, estimated from repetitions.
public struct Attribution: Sendable, Equatable {
  /// Two mechanisms that do more, or less, together than apart.
  public struct Interaction: Sendable, Equatable {
    /// Indexes of the mechanisms, `first` below `second`.
    public let first: Int
    public let second: Int
    /// The Shapley interaction index, in the unit of the outcome.
    public let index: Estimate
    /// Whether it is told from 0 at 5%, by Holm's correction over all pairs.
    public let isProven: Bool
  }

  /// Repetitions that it rests on.
  public let repetitions: Int
  /// v(N): the outcome with every mechanism on.
  public let whole: Estimate
  /// v(∅): what remains with every mechanism off.
  public let remainder: Estimate
  /// v(N) − v(∅): what the shares add up to.
  public let difference: Estimate
  /// The Shapley value of each mechanism.
  public let shares: [Estimate]
  /// Of each group of mechanisms, the sum of its members' Shapley values.
  public let groups: [Estimate]
  /// v(N) − v(N without i): what switching it off alone would change.
  public let removals: [Estimate]
  /// Of each pair; empty where orders were sampled.
  public let interactions: [Interaction]
  /// Whether orders were sampled, because the subsets are too many.
  public let isSampled: Bool

  /// Whether it makes sense to speak of percentages of the difference: its interval excludes 0.
  public var isDivisible: Bool {
    guard let low = difference.low, let high = difference.high else { return false }
    return low > 0 || high < 0
  }

  /// Half the width of the widest interval of a share; nil for one repetition.
  public var widest: Double? {
    var widest: Double?
    for share in shares {
      guard let low = share.low, let high = share.high else { return nil }
      widest = max(widest ?? 0, (high - low) / 2)
    }
    return widest
  }
}
