import Foundation
import StandoffKernel
import StandoffReport
import StandoffTournament

/// A finished run and the report on it.
struct ReportedRun {
  let roster: TournamentRoster
  let folder: RunFolder
  /// Whether scripts are counted from the start when matches are played again.
  let isCounted: Bool

  /// Opens a run folder for a report.
  /// - Throws: an ``InputError`` for a run that is not finished; ``TournamentError`` where it is no run folder, or was made
  ///   from other files.
  static func open(_ path: String) throws -> ReportedRun {
    let manifest = try RunFolder.readManifest(at: path)
    guard manifest.status == .done else {
      let state = manifest.status == .interrupted ? "was interrupted" : "is not finished: it is being played, or was ended from outside"
      throw InputError(
        "the run in \(path) \(state), so there is nothing to report yet; go on with: standoff tournament --resume \(RunPlace.quoted(path))")
    }
    let again = try RunAgain(path)
    return ReportedRun(roster: again.roster, folder: again.folder, isCounted: again.command.counting.counted)
  }

  /// The figures, merged again from the shards.
  func results() throws -> TournamentResults {
    try merge().run(entryFaults: roster.entryFaults, repetitions: folder.manifest.repetitions)
  }

  func merge() throws -> Merge {
    try Merge(plan: folder.plan, schema: roster.scenario.schema, shards: folder.shards)
  }

  /// All that the report is made from.
  /// - Returns: nil if it was cancelled.
  func material(_ results: TournamentResults, _ assets: ReportAssets, isCancelled: () -> Bool) throws -> ReportMaterial? {
    let times = EventTimes(results)
    try merge().matches(of: results) { times.add(repetition: $0, place: $1, $2) }
    times.finish()
    guard let sample = try sample(results, isCancelled: isCancelled) else { return nil }
    return ReportMaterial(
      scenario: roster.scenario, results: results, times: times, sample: sample, provenance: provenance, assets: assets,
      scorer: roster.hooks.scorerName)
  }

  /// Plays some matches again, on this thread and in a fixed order: the first repetitions of the profiles with the strategies
  /// that charts over time show; where there are too many profiles for that, evenly spread ones of them.
  private func sample(_ results: TournamentResults, isCancelled: () -> Bool) throws -> TurnSample? {
    var sample = TurnSample(results.schema)
    let shown = Highlights.entrants(results, role: 0, usual: roster.scenario.seats[0].defaultStrategy)
    let profiles = results.profiles.filter { shown.contains($0.entrants[0]) }
    if profiles.isEmpty || results.schema.series.isEmpty { return sample }
    let contest = roster.contest(seed: folder.plan.seed, isCounted: isCounted, heartbeat: nil, isScored: false)
    let series = SeriesRecorder(results.schema)
    for (place, repetition) in Self.choice(profiles: profiles.count, repetitions: results.repetitions) {
      if isCancelled() { return nil }
      let profile = profiles[place]
      do throws(Fault) {
        _ = try contest.play(profile: profile.entrants, repetition: UInt64(repetition), series: series)
      } catch {
        let match = repetition * folder.plan.profileCount + profile.profile
        if let owner = error.owner { throw ShardRunner.failure(of: owner, error, in: folder.plan, match: match) }
        throw TournamentError.hostFailed(match: match, reason: "it was played before, and now \(error.sentence)")
      }
      sample.add(.init(entrant: profile.entrants[0], repetition: repetition, values: series.values))
    }
    return sample
  }

  private static func choice(profiles: Int, repetitions: Int) -> [(place: Int, repetition: Int)] {
    let size = TurnSample.size
    if profiles <= size {
      let each = min(repetitions, max(1, size / profiles))
      return (0..<each).flatMap { repetition in (0..<profiles).map { ($0, repetition) } }
    }
    // Steps of the golden section, moved on to a number without a common divisor, spread evenly and repeat none.
    func divisor(_ one: Int, _ other: Int) -> Int { other == 0 ? one : divisor(other, one % other) }
    var step = max(1, profiles * 618 / 1000)
    while divisor(profiles, step) != 1 { step += 1 }
    return (0..<size).map { ($0 * step % profiles, $0 % repetitions) }
  }

  private var provenance: Provenance {
    let manifest = folder.manifest
    let said: Set<String> = ["scenario file", "Lua release", "standoff"]
    return Provenance(
      tool: manifest.tool, api: manifest.api, lua: manifest.lua, scenarioSHA256: manifest.scenarioFile?.sha256,
      plugins: manifest.plugins, conditions: folder.plan.conditions.filter { !said.contains($0.name) },
      command: RepeatableCommand.text(manifest.commandLine, seed: manifest.seed))
  }

  /// Writes the page and the specifications of its charts into a folder; specifications of an older report go.
  /// - Returns: the files.
  func write(_ report: RunReport, to path: String) throws -> [String] {
    let charts = "\(path)/charts"
    for name in (try? FileManager.default.contentsOfDirectory(atPath: charts)) ?? [] where name.hasSuffix(".vl.json") {
      unlink("\(charts)/\(name)")
    }
    var files: [String] = []
    for chart in report.charts {
      let file = "\(charts)/\(chart.name).vl.json"
      try RunFolder.write(chart.file, to: file)
      files.append(file)
    }
    let page = "\(path)/report.html"
    try RunFolder.write(report.page, to: page)
    return [page] + files
  }
}
