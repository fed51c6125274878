import StandoffKernel
import StandoffReport
import StandoffScripting

/// One line of play: the match as it was, or the branch. Owned by one thread.
struct BranchLine {
  /// Whether it is the match as it was.
  let isFactual: Bool
  /// For what is told of its turns from the branch on.
  let scenario: Scenario
  /// With the model's own payoffs.
  let game: any ReshuffledGame
  let strategies: [any Strategy]
  /// Strategies' names from the branch on.
  let names: [String]
  /// Those of `strategies` that are scripts, or have scripts within, by role.
  let scripts: [[ScriptedStrategy]]
  /// Who gives the payoffs, and what else takes part.
  let hooks: Hooks
  let parts: [any CheckableHook]
  let seed: UInt64
  let repetition: UInt64

  /// What it is called.
  var name: String { isFactual ? "as it was" : "the branch" }

  /// Plays it without a record of its turns.
  /// - Parameter number: which shocks from the branch's turn on: 0 for the match's own.
  func result(number: Int, from turn: Int) throws(Fault) -> MatchResult {
    shake(number, turn)
    let series = hooks.scorer == nil ? nil : SeriesRecorder(scenario.schema)
    return try CheckedPlay.play(seats: scripts, hooks: parts, isCounted: false) { () throws(Fault) in
      let own = try game.play(strategies, seed: seed, repetition: repetition, series: series)
      return try hooks.scored(own, turns: series?.values ?? [], scenario.schema, seed: seed, repetition: repetition)
    }
  }

  /// Plays it under the match's own shocks, and keeps what a transcript tells.
  func told(from turn: Int) throws(Fault) -> (result: MatchResult, transcript: LineTranscript) {
    shake(0, turn)
    for script in scripts.joined() { UncountedPlay.count([script]) }
    var transcript: LineTranscript?
    let result = try CheckedPlay.play(seats: scripts, hooks: parts, isCounted: true) { () throws(Fault) in
      let result: MatchResult
      if let crisis = game as? CrisisGame {
        let recorder = CrisisRecorder()
        let series = SeriesRecorder(scenario.schema)
        let own = try crisis.play(strategies, seed: seed, repetition: repetition, recorder: recorder, series: series)
        result = try hooks.scored(own, turns: series.values, scenario.schema, seed: seed, repetition: repetition)
        transcript = .crisis(
          CrisisTranscript(
            scenario: scenario, strategies: names, seed: seed, repetition: repetition, recorder: recorder, result: result,
            scorer: hooks.scorerName))
      } else if let game = game as? any RecordedGame {
        let recorder = MatchRecorder()
        let own = try game.play(strategies, seed: seed, repetition: repetition, recorder: recorder)
        result = try hooks.scored(
          own, turns: recorder.turns.flatMap(\.series), scenario.schema, seed: seed, repetition: repetition)
        transcript = .match(
          MatchTranscript(
            scenario: scenario, strategies: names, seed: seed, repetition: repetition, recorder: recorder, result: result,
            scorer: hooks.scorerName))
      } else {
        fatalError("every model keeps the turns of its matches")
      }
      return result
    }
    guard let transcript else { fatalError("a match that was played has a transcript") }
    return (result, transcript)
  }

  /// Gives every source of chance the shocks of this number from the turn on.
  private func shake(_ number: Int, _ turn: Int) {
    let later = number == 0 ? nil : LaterShocks(from: turn, number: number, of: repetition)
    game.laterShocks = later
    for script in scripts.joined() { script.laterShocks = later }
    for part in parts { part.laterShocks = later }
  }
}
