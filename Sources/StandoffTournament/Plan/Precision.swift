/// A rule for how many repetitions are enough: they are played in blocks until the intervals are narrow.
///
/// The first block ends after `first` repetitions, each next one after twice as many as the one before, the last one after
/// `most`. At the end of each block the 95% intervals of every entrant's mean payoff and of its share of the model's first
/// kind of outcome are made from all repetitions so far; where no interval is wider than twice `halfWidth`, it ends there.
///
/// Looking more than once costs coverage: an interval is more likely to look narrow when it happens to be. It goes away as
/// `halfWidth` goes to 0 (Chow and Robbins 1965, "On the asymptotic theory of fixed-width sequential confidence intervals
/// for the mean", Annals of Mathematical Statistics 36 (2), 457–462). Looking at doubled numbers only, and not before
/// ``fewestFirst``, keeps it small: a test holds it above 93%.
public struct Precision: Sendable, Equatable, Codable {
  /// P: more than 0, at most 1; in the units of payoffs, and as a share.
  public let halfWidth: Double
  /// Repetitions of the first block.
  public let first: Int

  /// Repetitions of the first block where nothing else is asked for: judgement.
  public static let usualFirst = 50
  /// Fewest repetitions of a first block: judgement; with less the variance is too badly known to stop on.
  public static let fewestFirst = 10
  /// Most repetitions where nothing else is asked for: judgement.
  public static let usualMost = 100_000

  /// - Parameters: see the properties; the plan that takes it refuses what is out of range.
  public init(halfWidth: Double, first: Int = usualFirst) {
    self.halfWidth = halfWidth
    self.first = first
  }

  /// What is wrong with it in a plan of at most so many repetitions; nil where nothing is.
  func objection(most: Int) -> String? {
    if !(halfWidth > 0 && halfWidth <= 1) { return "a precision of \(halfWidth); more than 0 and at most 1 is possible" }
    if first < Self.fewestFirst {
      return "a first block of \(first) repetitions; a precision needs at least \(Self.fewestFirst)"
    }
    return first > most ? "a first block of \(first) repetitions, and at most \(most) in all" : nil
  }

  /// Repetitions at the end of each block: ascending, the last is `most`.
  func blocks(most: Int) -> [Int] {
    var ends: [Int] = []
    var end = first
    while end < most {
      ends.append(end)
      end *= 2
    }
    return ends + [most]
  }
}

extension TournamentPlan {
  /// Repetitions after which the results may stand, ascending; the last is ``repetitions``, and the only one without a
  /// precision.
  public var blocks: [Int] { precision?.blocks(most: repetitions) ?? [repetitions] }

  /// Shards that hold the first so many repetitions; the last of them may hold more.
  public func shardCount(forRepetitions count: Int) -> Int { (count * profileCount + shardSize - 1) / shardSize }
}
