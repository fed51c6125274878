internal import StandoffKernel

/// Why a tournament with a precision ended where it did.
public struct Stopping: Sendable, Equatable {
  public let precision: Precision
  /// Most repetitions that it might have played.
  public let most: Int
  /// Repetitions that it played and counted.
  public let repetitions: Int
  /// Half the width of the widest interval that the rule looks at; nil where there is none, all being disqualified.
  public let widest: Double?
  /// Whether the intervals are as narrow as was asked for.
  public let isReached: Bool

  /// The rule in words, without its result.
  /// - Parameter kind: the model's first kind of outcome; nil where it has none.
  public static func rule(_ precision: Precision, most: Int, kind: String?) -> String {
    """
    blocks of repetitions that end at \(precision.first) and then at twice the number before, at most \(most); the end is \
    the first at which the half-width of every entrant's 95% interval of mean payoff\
    \(kind.map { " and of share of \($0)" } ?? "") is at most \(precision.halfWidth) (Chow and Robbins 1965: right \
    asymptotically)
    """
  }
}

extension TournamentResults {
  /// How the rule of the plan's precision finds these results; nil for a plan without one.
  public var stopping: Stopping? {
    guard let precision = plan.precision else { return nil }
    var widest: Double?
    var isKnown = true
    for entrant in entrants {
      guard let payoff = entrant.payoff else { continue }
      // The first kind is the gravest: war, of a crisis.
      for estimate in [payoff] + entrant.shares.prefix(1) {
        guard let low = estimate.low, let high = estimate.high else {
          isKnown = false
          continue
        }
        widest = max(widest ?? 0, (high - low) / 2)
      }
    }
    return Stopping(
      precision: precision, most: plan.repetitions, repetitions: repetitions, widest: widest,
      isReached: isKnown && (widest ?? 0) <= precision.halfWidth)
  }

  /// The rule of the plan's precision in words; nil for a plan without one.
  public var stoppingRule: String? {
    plan.precision.map { Stopping.rule($0, most: plan.repetitions, kind: schema.kinds.first) }
  }
}
