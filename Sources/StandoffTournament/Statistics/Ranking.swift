/// How two entrants of one role compare: the difference of their mean payoffs, paired by repetition, for in each
/// repetition both faced the same shocks and the same others.
public struct PairComparison: Sendable, Equatable {
  /// Indexes within the role, `first` below `second`.
  public let first: Int
  public let second: Int
  /// Payoff of `first` less that of `second`, with its own 95% interval, not corrected for multiplicity.
  public let difference: Estimate
  /// Two-sided p-value of the paired t test.
  public let p: Double
  /// The same, corrected by Holm's method over all pairs of the role; significant at 5% where at most 0.05.
  public let adjustedP: Double
}

/// Where an entrant stands in its role.
public struct RankBand: Sendable, Equatable {
  /// 1 + the number of entrants with a higher mean payoff: equal means share a rank.
  public let rank: Int
  /// 1 + the number of entrants that are significantly better.
  public let best: Int
  /// The number of entrants less the number that are significantly worse. With 95% confidence *all* bands of the
  /// role hold the true ranks at once.
  public let worst: Int

  package init(rank: Int, best: Int, worst: Int) {
    self.rank = rank
    self.best = best
    self.worst = worst
  }
}

/// Bands of rank from paired differences.
///
/// Source: paired t tests with Holm's correction (Holm 1979, Scandinavian Journal of Statistics 6 (2), 65–70); ranks
/// between the numbers of those proven better and worse: Mogstad, Romano, Shaikh and Wilhelm 2024, Review of Economic
/// Studies 91 (1), 476–518.
public enum Ranking {
  /// Chance that any pair of the role is wrongly told apart: custom.
  public static let familyLevel = 0.05
  /// Means closer than this share of the role's largest mean, in absolute value, are equal: the rounding of sums,
  /// far below anything that chance can show. Judgement.
  public static let rounding = 1e-12

  /// The comparison of each pair, corrected for their number.
  /// - Parameters:
  ///   - entrants: those that are ranked, by index within the role, ascending.
  ///   - means: their mean payoffs, in the same order.
  ///   - differences: moments of the paired differences over repetitions, by pair: (0,1), (0,2) … (1,2) ….
  /// - Returns: nil for one repetition, where nothing can be told apart.
  static func comparisons(
    entrants: [Int], means: [Double], differences: [Moments], intervals: Intervals
  ) -> [PairComparison]? {
    guard intervals.halfWidth != nil else { return nil }
    let tolerance = rounding * (means.map(abs).max() ?? 0)
    let raw = differences.map { p(of: $0, tolerance: tolerance) }
    let adjusted = holm(raw)
    var comparisons: [PairComparison] = []
    comparisons.reserveCapacity(raw.count)
    for first in entrants.indices {
      for second in entrants.indices.dropFirst(first + 1) {
        let pair = comparisons.count
        comparisons.append(
          PairComparison(
            first: entrants[first], second: entrants[second], difference: intervals.mean(differences[pair]),
            p: raw[pair], adjustedP: adjusted[pair]))
      }
    }
    return comparisons
  }

  /// The band of each entrant, in the order of `entrants`.
  static func bands(entrants: [Int], means: [Double], comparisons: [PairComparison]) -> [RankBand] {
    let tolerance = rounding * (means.map(abs).max() ?? 0)
    var better = [Int](repeating: 0, count: entrants.count)
    var worse = better
    var pair = 0
    for first in entrants.indices {
      for second in entrants.indices.dropFirst(first + 1) {
        let comparison = comparisons[pair]
        pair += 1
        guard comparison.adjustedP <= familyLevel else { continue }
        let (winner, loser) = comparison.difference.mean > 0 ? (first, second) : (second, first)
        better[loser] += 1
        worse[winner] += 1
      }
    }
    return entrants.indices.map { index in
      let above = means.reduce(0) { $0 + ($1 - means[index] > tolerance ? 1 : 0) }
      return RankBand(rank: 1 + above, best: 1 + better[index], worst: entrants.count - worse[index])
    }
  }

  /// p-values corrected by Holm's step-down method, in the order given: ascending, the i-th of m (from 0) times m − i,
  /// never below the one before, at most 1.
  package static func holm(_ p: [Double]) -> [Double] {
    let order = p.indices.sorted { (p[$0], $0) < (p[$1], $1) }
    var adjusted = p
    var highest = 0.0
    for (place, index) in order.enumerated() {
      highest = max(highest, min(1, p[index] * Double(p.count - place)))
      adjusted[index] = highest
    }
    return adjusted
  }

  /// The p-value of a paired difference. Differences that never vary are equal or proven, with nothing in between.
  private static func p(of difference: Moments, tolerance: Double) -> Double {
    guard let error = difference.standardError, abs(difference.mean) > tolerance else { return 1 }
    if error == 0 { return 0 }
    return StudentT.twoSidedTail(difference.mean / error, degreesOfFreedom: difference.count - 1)
  }
}
