import StandoffKernel
import StandoffScripting
import StandoffTournament

/// The observers' tables of a tournament that has been played: the matches that count are played once more, in the plan's
/// order, on this thread. So the tables are the same however many workers played, and a run that was stopped meanwhile writes
/// them anew.
struct ObservedRun {
  let observers: [ScriptedObserver]
  let contest: ScriptContest
  let results: TournamentResults
  let folder: RunFolder

  /// What one observer has of one match.
  private struct Rows {
    var turns: [(turn: Int, values: [Double])] = []
    var match: [Double] = []
  }

  /// Writes the tables.
  /// - Returns: false if it was cancelled; then there are none.
  /// - Throws: ``TournamentError``, above all ``TournamentError/pluginFailed(match:reason:)``.
  func run(progress: (_ done: Int, _ total: Int) -> Void, isCancelled: () -> Bool) throws(TournamentError) -> Bool {
    var tables: [ObserverTables] = []
    for observer in observers {
      tables.append(
        try ObserverTables(
          in: folder, name: observer.name, turnColumns: observer.turnColumns, matchColumns: observer.matchColumns))
    }
    let total = results.repetitions * results.profiles.count
    var done = 0
    for repetition in 0..<results.repetitions {
      for profile in results.profiles {
        if isCancelled() { return false }
        for (table, rows) in zip(tables, try observe(profile, repetition)) {
          for (turn, values) in rows.turns {
            try table.add(repetition: repetition, profile: profile.profile, turn: turn, values)
          }
          try table.add(repetition: repetition, profile: profile.profile, rows.match)
        }
        done += 1
        progress(done, total)
      }
    }
    for table in tables { try table.commit() }
    return true
  }

  /// Plays a match and has every observer follow it.
  private func observe(_ profile: ProfileFigures, _ repetition: Int) throws(TournamentError) -> [Rows] {
    let plan = folder.plan
    let series = SeriesRecorder(results.schema)
    let number = UInt64(repetition)
    do throws(Fault) {
      let result = try contest.play(profile: profile.entrants, repetition: number, series: series)
      var all: [Rows] = []
      for observer in observers {
        all.append(
          try CheckedPlay.following(observer) { () throws(Fault) -> Rows in
            var rows = Rows()
            rows.match = try observer.follow(
              result, turns: series.values, width: series.width, seed: plan.seed, repetition: number
            ) { rows.turns.append(($0, $1)) }
            return rows
          })
      }
      return all
    } catch {
      let match = repetition * plan.profileCount + profile.profile
      if let owner = error.owner { throw ShardRunner.failure(of: owner, error, in: plan, match: match) }
      throw .hostFailed(match: match, reason: "it was played before, and now \(error.sentence)")
    }
  }
}
