public import StandoffKernel

extension Merge {
  /// Gives every match that counts in `results` once more, in (repetition, profile) order, and holds none of them.
  /// - Parameter body: `place` is the index of the match's profile in `results.profiles`.
  /// - Throws: ``TournamentError``, above all ``TournamentError/damagedShard(path:reason:)``.
  public func matches(
    of results: TournamentResults, _ body: (_ repetition: Int, _ place: Int, _ result: MatchResult) throws -> Void
  ) throws {
    var places = [Int](repeating: -1, count: plan.profileCount)
    for (place, profile) in results.profiles.enumerated() { places[profile.profile] = place }
    for shard in 0..<plan.shardCount(forRepetitions: results.repetitions) {
      var (repetition, profile) = plan.position(ofMatch: plan.matches(ofShard: shard).lowerBound)
      _ = try reader(of: shard).read { _, row in
        if case .played(let result) = row, places[profile] >= 0, repetition < results.repetitions {
          try body(repetition, places[profile], result)
        }
        profile += 1
        if profile == places.count { (repetition, profile) = (repetition + 1, 0) }
      }
    }
  }
}
