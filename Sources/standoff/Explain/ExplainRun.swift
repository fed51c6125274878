import StandoffExplain
import StandoffKernel

/// Plays the worlds, repetition by repetition, until they are enough.
struct ExplainRun {
  let worlds: Counterfactuals
  let mechanisms: [Mechanism]
  let outcome: ExplainedOutcome
  let seed: UInt64
  /// Repetitions of the first block.
  let first: Int
  /// Half-width that every share's interval is to have; nil for one block.
  let precision: Double?
  /// Most repetitions.
  let most: Int

  /// - Returns: what was found, and whether somebody stopped it.
  func play(isQuiet: Bool) throws -> (Attribution, isInterrupted: Bool) {
    Interruption.watch()
    let count = mechanisms.count
    var tally = AttributionTally(players: count, isShare: outcome.isShare)
    let progress = ProgressLine(isQuiet: isQuiet, unit: "repetitions")
    var end = min(first, most)
    while true {
      while tally.repetitions < end {
        if Interruption.isWanted {
          progress.finish()
          guard tally.repetitions > 1 else { throw ExitStatus.interrupted }
          return (tally.result, true)
        }
        let repetition = tally.repetitions
        do {
          if count <= Shapley.mostPlayers {
            var values: [Double] = []
            values.reserveCapacity(1 << count)
            for subset in 0..<1 << count { values.append(try worlds.value(subset, repetition: repetition)) }
            tally.add(values)
          } else {
            let orders = SampledOrders.pair(players: count, seed: seed, repetition: UInt64(repetition))
            try tally.add(along: orders) { try worlds.value($0, repetition: repetition) }
          }
        } catch {
          progress.finish()
          throw error
        }
        progress.show(done: tally.repetitions, total: end, details: "")
      }
      guard let precision, end < most, tally.result.widest.map({ $0 > precision }) ?? true else { break }
      end = min(2 * end, most)
    }
    progress.finish()
    return (tally.result, false)
  }
}
