import LuaBridge
import StandoffKernel
import StandoffReport

/// One match played for its transcript: the crisis model's own, or the one that any model has.
struct ToldMatch {
  let scenario: Scenario
  let model: ModelDefinition
  let lineup: Lineup
  let seed: UInt64
  let repetition: UInt64
  /// Whether quiet turns are told one by one, too.
  let isFull: Bool

  /// Plays it and prints what came of it.
  /// - Throws: an ``InputError`` for a fault of a script, after the turns that were played.
  func run(limits: LuaLimits, asJSON: Bool) throws {
    let game = model.makeGame(scenario)
    if let game = game as? CrisisGame {
      var recorder = CrisisRecorder()
      func transcript(_ result: MatchResult) -> CrisisTranscript {
        CrisisTranscript(
          scenario: scenario, strategies: lineup.names, seed: seed, repetition: repetition, recorder: recorder,
          result: result)
      }
      let result = try play({ () throws(Fault) in
        recorder = CrisisRecorder()
        return try game.play(lineup.strategies, seed: seed, repetition: repetition, recorder: recorder)
      }, soFar: { asJSON ? [] : transcript(MatchResult()).linesSoFar(style: Output.style, isFull: isFull) })
      if asJSON { return try Output.json(WithLimits(transcript(result).document, limits)) }
      Output.print(transcript(result).lines(style: Output.style, isFull: isFull))
    } else if let game = game as? any RecordedGame {
      let recorder = MatchRecorder()
      func transcript(_ result: MatchResult) -> MatchTranscript {
        MatchTranscript(
          scenario: scenario, strategies: lineup.names, seed: seed, repetition: repetition, recorder: recorder,
          result: result)
      }
      let result = try play({ () throws(Fault) in
        try game.play(lineup.strategies, seed: seed, repetition: repetition, recorder: recorder)
      }, soFar: { asJSON ? [] : transcript(MatchResult()).linesSoFar(style: Output.style, isFull: isFull) })
      if asJSON { return try Output.json(WithLimits(transcript(result).document, limits)) }
      Output.print(transcript(result).lines(style: Output.style, isFull: isFull))
    } else {
      fatalError("every model keeps the turns of its matches")
    }
  }

  private func play(_ match: () throws(Fault) -> MatchResult, soFar: () -> [String]) throws -> MatchResult {
    do {
      return try CheckedPlay.play(scripts: lineup.scripts, isCounted: true, match: match)
    } catch {
      if error.isOfTheHost { throw error }
      Output.print(soFar())
      throw InputError(
        """
        \(Messages.sentence(error)) (\(lineup.names[error.role]) as \(scenario.seats[error.role].actor), turn \
        \(error.turn))
        """)
    }
  }
}
