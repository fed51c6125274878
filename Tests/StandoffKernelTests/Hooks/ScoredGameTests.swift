import StandoffKernel
import Testing

/// A scorer's payoffs take the model's place, and nothing else changes.
@Suite struct ScoredGameTests {
  /// Pays the coercer the sum of stages, the target the model's payoff doubled, the patron the last turn.
  private final class Sum: Scorer {
    let name = "sum"
    let hearsTurns = true
    var begun = 0
    var fails: Fault?
    var patron = 0.0
    private var stages = 0.0

    func begin(seed: UInt64, repetition: UInt64) {
      begun += 1
      stages = 0
    }
    func turn(_ moment: MatchMoment) throws(Fault) {
      if let fails, moment.turn == 2 { throw fails }
      stages += moment.series[0]
    }
    func payoffs(_ moment: MatchMoment) throws(Fault) -> SIMD8<Double> {
      let result = moment.result!
      return SIMD8(stages, 2 * result.payoffs[1], patron + Double(moment.turn), 0, 0, 0, 0, 0)
    }
  }

  private let table = Table(parameters: .certain { $0.turns = 4 }, target: ScriptedStrategy.works())

  @Test("Payoffs are the scorer's; outcome, marks and series are the game's")
  func payoffs() throws {
    let scorer = Sum()
    let game = ScoredGame(table.game, scorer: scorer)
    let series = SeriesRecorder(game.schema)
    let plain = try table.record().result
    for _ in 0..<2 {
      let result = try game.play(table.seats, seed: 1, repetition: 0, series: series)
      // Stages 3, 4, 4, 4: from 2, a step a turn.
      #expect(result.payoffs == SIMD8(15, 2 * plain.payoffs[1], 4, 0, 0, 0, 0, 0))
      #expect(result.outcome == plain.outcome && result.marks == plain.marks && result.endTurn == plain.endTurn)
      #expect(series.turns == 4)
    }
    #expect(try game.play(table.seats, seed: 1, repetition: 0).payoffs[0] == 15)
    #expect(scorer.begun == 3)
  }

  @Test("A payoff that is no number is the scorer's fault")
  func notFinite() throws {
    let scorer = Sum()
    scorer.patron = .infinity
    let fault = #expect(throws: Fault.self) {
      _ = try ScoredGame(table.game, scorer: scorer).play(table.seats, seed: 1, repetition: 0)
    }
    #expect(fault?.owner == "the scorer sum" && fault?.message.contains("finite number") == true)
  }

  @Test("A scorer's fault is its own, and a strategy's stays a strategy's")
  func faults() throws {
    let scorer = Sum()
    scorer.fails = Fault(.runtime, "no", turn: 2)
    let fault = #expect(throws: Fault.self) {
      _ = try ScoredGame(table.game, scorer: scorer).play(table.seats, seed: 1, repetition: 0)
    }
    #expect(fault?.owner == "the scorer sum" && fault?.turn == 2)
    var broken = table
    broken.target = ScriptedStrategy { _, _, _ throws(Fault) in throw Fault(.runtime, "mine") }
    let other = #expect(throws: Fault.self) {
      _ = try ScoredGame(broken.game, scorer: scorer).play(broken.seats, seed: 1, repetition: 0)
    }
    #expect(other?.owner == nil && other?.role == 1)
  }
}
