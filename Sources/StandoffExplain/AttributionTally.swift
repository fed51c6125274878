internal import StandoffTournament

/// Adds up repetitions. All subsets of a repetition face the same shocks, so the Shapley values are taken within it and their
/// intervals from the spread between repetitions, as of any paired design.
public struct AttributionTally: Sendable {
  private let players: Int
  private let isShare: Bool
  private var isSampled = false
  private var whole = Moments()
  private var remainder = Moments()
  private var difference = Moments()
  private var shares: [Moments]
  private let groups: [[Int]]
  private var groupShares: [Moments]
  private var removals: [Moments]
  private var interactions: [Moments]

  /// - Parameters:
  ///   - players: mechanisms, at least 1.
  ///   - groups: mechanisms whose shares are wanted together, too.
  ///   - isShare: whether each value is 0 or 1, so that their mean is a probability.
  public init(players: Int, groups: [[Int]] = [], isShare: Bool) {
    self.players = players
    self.groups = groups
    self.isShare = isShare
    shares = Array(repeating: Moments(), count: players)
    removals = shares
    groupShares = Array(repeating: Moments(), count: groups.count)
    interactions = Array(repeating: Moments(), count: Shapley.pairs(players).count)
  }

  /// Repetitions so far.
  public var repetitions: Int { whole.count }

  /// A repetition of which the value of every subset is known.
  public mutating func add(_ values: [Double]) {
    precondition(values.count == 1 << players, "a value for each subset")
    let all = values.count - 1
    addEnds(all: values[all], none: values[0])
    addShares(Shapley.values(values))
    for player in 0..<players { removals[player].add(values[all] - values[all & ~(1 << player)]) }
    for (pair, index) in Shapley.interactions(values).enumerated() { interactions[pair].add(index) }
  }

  /// A repetition of which only the values along some orders are known. Unbiased: each order is as likely as any other.
  /// - Parameters:
  ///   - orders: of the players, at least one.
  ///   - value: v of a subset.
  public mutating func add(along orders: [[Int]], _ value: (Int) -> Double) {
    isSampled = true
    let all = 1 << players - 1
    let (top, bottom) = (value(all), value(0))
    var sums = [Double](repeating: 0, count: players)
    for order in orders {
      var (subset, before) = (0, bottom)
      for player in order {
        subset |= 1 << player
        let after = subset == all ? top : value(subset)
        sums[player] += after - before
        before = after
      }
    }
    addEnds(all: top, none: bottom)
    addShares(sums.map { $0 / Double(orders.count) })
    for player in 0..<players { removals[player].add(top - value(all & ~(1 << player))) }
  }

  /// The estimates so far; at least one repetition.
  public var result: Attribution {
    let intervals = Intervals(repetitions: repetitions)
    let proven = proven(interactions)
    let pairs = zip(Shapley.pairs(players), interactions).enumerated().map { place, pair in
      Attribution.Interaction(
        first: pair.0.0, second: pair.0.1, index: intervals.mean(pair.1), isProven: proven[place])
    }
    return Attribution(
      repetitions: repetitions, whole: isShare ? intervals.share(whole) : intervals.mean(whole),
      remainder: isShare ? intervals.share(remainder) : intervals.mean(remainder),
      difference: change(difference, intervals), shares: shares.map { change($0, intervals) },
      groups: groupShares.map { change($0, intervals) },
      removals: removals.map { change($0, intervals) }, interactions: isSampled ? [] : pairs, isSampled: isSampled)
  }

  private mutating func addShares(_ values: [Double]) {
    for (player, share) in values.enumerated() { shares[player].add(share) }
    for (place, members) in groups.enumerated() { groupShares[place].add(members.reduce(0) { $0 + values[$1] }) }
  }

  private mutating func addEnds(all: Double, none: Double) {
    whole.add(all)
    remainder.add(none)
    difference.add(all - none)
  }

  /// Student's interval of a change. What happens in few repetitions, or in none yet, may happen in the next: of a change in a
  /// probability the interval reaches at least as far as 97.5% of samples would have shown it, 1 − 0.025^(1/n), about 3.7/n.
  private func change(_ moments: Moments, _ intervals: Intervals) -> Estimate {
    let estimate = intervals.mean(moments)
    guard isShare, let low = estimate.low, let high = estimate.high else { return estimate }
    let reach = Self.unseen(moments.count)
    return Estimate(
      mean: moments.mean, low: max(-1, min(low, moments.mean - reach)), high: min(1, max(high, moments.mean + reach)))
  }

  /// ln 40, for a two-sided 95%: 1 − 0.025^(1/n) is at most this over n.
  private static func unseen(_ repetitions: Int) -> Double { min(1, 3.6888794541139363 / Double(repetitions)) }

  private func proven(_ moments: [Moments]) -> [Bool] {
    let p = moments.map { index -> Double in
      guard let error = index.standardError, index.mean != 0 else { return 1 }
      if error == 0 { return 0 }
      return StudentT.twoSidedTail(index.mean / error, degreesOfFreedom: index.count - 1)
    }
    return Ranking.holm(p).map { $0 <= Ranking.familyLevel }
  }
}
