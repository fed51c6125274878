internal import StandoffKernel

/// What a stretch of matches came to, for whoever watches. Tallies of disjoint stretches add up.
public struct Tally: Sendable, Equatable, Codable {
  /// Matches done, faulty and skipped ones included.
  public private(set) var matches = 0
  /// Matches that ended in each outcome, by the model's index.
  public private(set) var outcomes: [Int]
  /// Matches that ended in a fault.
  public private(set) var faults = 0

  public init(outcomes: Int) { self.outcomes = [Int](repeating: 0, count: outcomes) }

  public mutating func add(_ row: MatchRow) {
    matches += 1
    switch row {
    case .played(let result): outcomes[result.outcome] += 1
    case .faulted: faults += 1
    case .skipped: break
    }
  }

  /// The same taken back: what a worker reported that died before its shard was done.
  public var negated: Tally {
    var tally = self
    tally.matches.negate()
    tally.faults.negate()
    for index in outcomes.indices { tally.outcomes[index].negate() }
    return tally
  }

  public mutating func add(_ other: Tally) {
    matches += other.matches
    faults += other.faults
    for index in outcomes.indices { outcomes[index] += other.outcomes[index] }
  }
}
