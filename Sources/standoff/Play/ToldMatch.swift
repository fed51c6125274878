import LuaBridge
import StandoffKernel
import StandoffReport
import StandoffScripting
import StandoffTournament

/// One match played for its transcript: the crisis model's own, or the one that any model has.
struct ToldMatch {
  let scenario: Scenario
  let model: ModelDefinition
  let lineup: Lineup
  let hooks: Hooks
  let seed: UInt64
  let repetition: UInt64
  /// Whether quiet turns are told one by one, too.
  let isFull: Bool
  /// The first turn that is told.
  var from = 1
  /// The page to write; nil for none.
  var page: Page?

  /// A page of the match, beside what is printed.
  struct Page {
    let path: String
    let assets: ReportAssets
  }

  /// Plays it and prints what came of it.
  /// - Throws: an ``InputError`` for a fault of a script, after the turns that were played.
  func run(limits: LuaLimits, asJSON: Bool) throws {
    let game = hooks.game(model, scenario, isScored: false)
    if let game = game as? CrisisGame {
      var recorder = CrisisRecorder()
      let series = SeriesRecorder(scenario.schema)
      func transcript(_ result: MatchResult) -> CrisisTranscript {
        CrisisTranscript(
          scenario: scenario, strategies: lineup.names, seed: seed, repetition: repetition, recorder: recorder,
          result: result, scorer: hooks.scorerName)
      }
      let (result, observed) = try play({ () throws(Fault) in
        recorder = CrisisRecorder()
        let result = try game.play(
          lineup.strategies, seed: seed, repetition: repetition, recorder: recorder, series: series)
        return (result, series.values)
      }, soFar: { asJSON ? [] : transcript(MatchResult()).linesSoFar(style: Output.style, isFull: isFull, from: from) })
      if let page { try write(MatchPage(transcript(result), assets: page.assets, command: command), page) }
      if asJSON { return try tell(transcript(result).document, observed, limits) }
      Output.print(transcript(result).lines(style: Output.style, isFull: isFull, from: from) + lines(observed))
    } else if let game = game as? any RecordedGame {
      let recorder = MatchRecorder()
      func transcript(_ result: MatchResult) -> MatchTranscript {
        MatchTranscript(
          scenario: scenario, strategies: lineup.names, seed: seed, repetition: repetition, recorder: recorder,
          result: result, scorer: hooks.scorerName)
      }
      let (result, observed) = try play({ () throws(Fault) in
        let result = try game.play(lineup.strategies, seed: seed, repetition: repetition, recorder: recorder)
        return (result, recorder.turns.flatMap(\.series))
      }, soFar: { asJSON ? [] : transcript(MatchResult()).linesSoFar(style: Output.style, isFull: isFull, from: from) })
      if let page { try write(MatchPage(transcript(result), assets: page.assets, command: command), page) }
      if asJSON { return try tell(transcript(result).document, observed, limits) }
      Output.print(transcript(result).lines(style: Output.style, isFull: isFull, from: from) + lines(observed))
    } else {
      fatalError("every model keeps the turns of its matches")
    }
  }

  private func write(_ match: MatchPage, _ page: Page) throws {
    try RunFolder.write(match.html, to: page.path)
    Output.note("page: \(page.path)\(page.assets.hasBundle ? "" : "; \(ReportFiles.bundleIsMissing)")")
  }

  /// The command that plays this match again.
  private var command: String {
    let words = CommandLine.arguments
    let kept = words.indices.filter { index in
      words[index] != "--html" && !words[index].hasPrefix("--html=") && (index == 0 || words[index - 1] != "--html")
    }
    return RepeatableCommand.text(kept.map { words[$0] }, seed: seed)
  }

  /// What an observer has of the match.
  private struct Observed {
    let observer: String
    let values: [(column: String, value: Double)]
  }

  /// - Parameter match: plays it, and gives the result with the series of its turns.
  /// - Returns: the result with the payoffs that count, and what the observers saw.
  private func play(
    _ match: () throws(Fault) -> (MatchResult, [Double]), soFar: () -> [String]
  ) throws -> (MatchResult, [Observed]) {
    var own = MatchResult()
    var turns: [Double] = []
    do throws(Fault) {
      let result = try CheckedPlay.play(scripts: lineup.scripts, hooks: hooks.checkable, isCounted: true) {
        () throws(Fault) in
        (own, turns) = try match()
        return try hooks.scored(own, turns: turns, scenario.schema, seed: seed, repetition: repetition)
      }
      var observed: [Observed] = []
      for observer in hooks.observers {
        let values = try CheckedPlay.following(observer) { () throws(Fault) in
          try observer.follow(
            own, turns: turns, width: scenario.schema.series.count, seed: seed, repetition: repetition) { _, _ in }
        }
        observed.append(Observed(observer: observer.name, values: Array(zip(observer.matchColumns, values))))
      }
      return (result, observed)
    } catch {
      if error.isOfTheHost { throw error }
      let told = soFar()
      if !told.isEmpty { Output.print(told) }
      if let owner = error.owner {
        throw InputError("\(error.sentence) (\(owner), turn \(error.turn)); no strategy is to blame")
      }
      throw InputError(
        """
        \(Messages.sentence(error)) (\(lineup.names[error.role]) as \(scenario.seats[error.role].actor), turn \
        \(error.turn))
        """)
    }
  }

  private func lines(_ observed: [Observed]) -> [String] {
    observed.flatMap { row -> [String] in
      let width = row.values.map(\.column.count).max() ?? 0
      let values = row.values.map { column, value in
        "    \(column)\(String(repeating: " ", count: width - column.count))  \(Self.text(value))"
      }
      return ["", "  " + Output.style.bold("Observed") + Output.style.faint("  by \(row.observer)")]
        + (values.isEmpty ? ["    nothing of the match as a whole"] : values)
    }
  }

  /// A whole number as it is, another with four decimals: for people.
  private static func text(_ value: Double) -> String {
    value == value.rounded() ? PlainNumber.text(value) : NumberText.fixed(value, 4)
  }

  private func tell(_ document: some Encodable, _ observed: [Observed], _ limits: LuaLimits) throws {
    if observed.isEmpty { return try Output.json(WithLimits(document, limits)) }
    let rows = observed.map { ($0.observer, Dictionary(uniqueKeysWithValues: $0.values.map { ($0.column, ObserverTables.rounded($0.value)) })) }
    try Output.json(WithObserved(result: WithLimits(document, limits), observed: Dictionary(uniqueKeysWithValues: rows)))
  }
}

/// A result for programs with what observers saw, by observer and column.
private struct WithObserved<Result: Encodable>: Encodable {
  let result: Result
  let observed: [String: [String: Double]]

  private enum Key: String, CodingKey { case observed }

  func encode(to encoder: any Encoder) throws {
    try result.encode(to: encoder)
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(observed, forKey: .observed)
  }
}
