internal import Foundation

/// What is there already.
extension Merge {
  /// What a finished shard holds; nil where it must be played: there is no file, or a damaged one, which is removed.
  package func tallyOfFinished(_ shard: Int) throws -> Tally? {
    let reader = reader(of: shard)
    guard access(reader.path, F_OK) == 0 else { return nil }
    do {
      guard let turns = try turns(of: shard) else { return try reader.tally() }
      let tally = try reader.tally { row in _ = try turns.next(row) }
      try turns.finish()
      return tally
    } catch TournamentError.damagedShard {
      guard unlink(reader.path) == 0 else { throw TournamentError.system(reader.path) }
      return nil
    }
  }

  /// Matches in shards that have their file.
  var finishedMatches: Int {
    (0..<plan.shardCount).reduce(0) { sum, shard in
      access(reader(of: shard).path, F_OK) == 0 ? sum + plan.matches(ofShard: shard).count : sum
    }
  }
}
