internal import StandoffKernel

/// How far a tournament is. Called often and without a clock: the caller throttles.
public struct Progress: Sendable, Equatable {
  /// Matches done, those found in finished shards included.
  public let done: Int
  public let total: Int
  /// Matches of each of the model's kinds so far, in the schema's order; an outcome may belong to several.
  public let kinds: [Int]
  /// Matches that ended in a fault so far.
  public let faults: Int

  init(_ tally: Tally, total: Int, schema: ModelSchema) {
    done = tally.matches
    self.total = total
    faults = tally.faults
    kinds = schema.kinds.map { kind in
      zip(schema.outcomes, tally.outcomes).reduce(0) { $0 + ($1.0.kinds.contains(kind) ? $1.1 : 0) }
    }
  }
}
