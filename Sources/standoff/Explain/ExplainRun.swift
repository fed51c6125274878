import StandoffExplain

/// Plays the worlds of one cast, block by block, until they are enough.
struct ExplainRun {
  let worlds: Counterfactuals
  /// Mechanisms whose shares are wanted together, by index.
  let groups: [[Int]]
  /// When it is enough.
  let enough: Enough

  struct Enough {
    /// Repetitions of the first block.
    let first: Int
    /// Half-width that every share's interval is to have; nil for one block.
    let precision: Double?
    /// Most repetitions.
    let most: Int
  }

  /// Repetitions that are played in one world before the next: an interruption loses no more. Judgement.
  private static let block = 50
  /// The same where strategies are made anew for each world of each block.
  private static let largeBlock = 500

  /// - Parameter progress: told the repetitions done and wanted; may be shared by several runs.
  /// - Returns: what was found of each outcome, and whether somebody stopped it; nil where that was before anything was found.
  func play(_ progress: ExplainProgress) throws -> (found: [Attribution], isInterrupted: Bool)? {
    let players = worlds.setting.mechanisms.count
    var tallies = worlds.setting.outcomes.map {
      AttributionTally(players: players, groups: groups, isShare: $0.isShare)
    }
    let size = worlds.cast.isAverage ? Self.largeBlock : Self.block
    var (done, end) = (0, min(enough.first, enough.most))
    while true {
      while done < end {
        let block = done..<min(done + size, end)
        let orders = block.map {
          players <= Shapley.mostPlayers
            ? [] : SampledOrders.pair(players: players, seed: worlds.setting.seed, repetition: UInt64($0))
        }
        let wanted = orders.map { $0.isEmpty ? Array(0..<1 << players) : SampledOrders.subsets(along: $0) }
        let matches = wanted.reduce(0) { $0 + $1.count }
        let values = try worlds.play(block, wanted: wanted) { played in
          progress.show(Double(done) + Double(block.count * played) / Double(matches), of: end)
          return !Interruption.isWanted
        }
        guard let values else {
          return done > 1 ? (tallies.map(\.result), true) : nil
        }
        for (place, values) in values.enumerated() {
          for outcome in tallies.indices {
            if orders[place].isEmpty {
              tallies[outcome].add((0..<1 << players).map { values[$0]![outcome] })
            } else {
              tallies[outcome].add(along: orders[place]) { values[$0]![outcome] }
            }
          }
        }
        done = block.upperBound
      }
      let widest = tallies.compactMap { $0.result.widest }.max()
      guard let precision = enough.precision, end < enough.most, widest.map({ $0 > precision }) ?? true else { break }
      end = min(2 * end, enough.most)
    }
    progress.finishPart(end)
    return (tallies.map(\.result), false)
  }
}
