/// Confirmation bias (Rabin and Schrag 1999, "First Impressions Matter", QJE 114:1): a signal against what the observer
/// now believes is misread, with some probability, as one for it.
///
/// The crisis model leaves it out, since projection gives over-inference already; this is the primitive for studies of
/// it. Where the misreading passes 1 − 1/(2θ), θ the chance that a signal is right, a false belief can lock in for ever
/// (derived for this model).
public struct ConfirmationBias: Sendable, Equatable {
  /// q: chance that a contradicting signal is misread; probability.
  public var misreading: Double

  /// A reader who misreads a contrary signal with this probability.
  public init(misreading: Double) { self.misreading = misreading }

  /// Chance that the next signal is perceived as supporting the present belief: r + (1 − r) q.
  /// - Parameter support: r, the chance that it in truth supports it; probability.
  public func perceivedSupport(_ support: Double) -> Double { support + (1 - support) * misreading }
}
