import StandoffKernel
import Testing

/// The turns of a match as numbers.
@Suite struct SeriesTests {
  private let table = Table(
    parameters: .certain(), coercer: ScriptedStrategy.offersOnce(.freeze, inducement: 0.05, pledge: 0.2),
    target: ScriptedStrategy.agrees(), patron: ConstantPatron(pressure: 0.3, shield: 0.2))

  @Test func eachTurnHasARowAndTheResultIsTheSame() throws {
    let game = CrisisGame(parameters: CrisisParameters(), types: .init(.opportunist, .greedy))
    let series = SeriesRecorder(game.schema)
    for repetition in 0..<50 as Range<UInt64> {
      let plain = try game.play(table.seats, seed: 3, repetition: repetition)
      // A match that is played again starts its rows again.
      for _ in 0..<2 {
        let kept = try game.play(table.seats, seed: 3, repetition: repetition, series: series)
        #expect(kept == plain)
        #expect(series.turns == plain.endTurn && series.values.count == plain.endTurn * game.schema.series.count)
      }
    }
  }

  @Test func rowsAreTheStateAfterEachTurn() throws {
    let played = try table.record()
    let series = SeriesRecorder(CrisisSchema.model)
    _ = try table.game.play(table.seats, seed: 1, repetition: 0, series: series)
    let names = CrisisSchema.model.series.map(\.name)
    func value(_ name: String, _ turn: Int) throws -> Double {
      series.values[(turn - 1) * series.width + (try #require(names.firstIndex(of: name)))]
    }
    #expect(series.turns == played.turns.count)
    for record in played.turns {
      let state = record.after
      let turn = record.turn
      let expected: [(String, Double)] = [
        ("stage", Double(state.stage)), ("shown_stage", Double(state.shownStage)), ("deal", Double(state.deal.rawValue)),
        ("deal_inducement", state.inducement), ("deal_pledge", state.pledge),
        ("belief_target_greedy", state.targetGreedy.probability),
        ("belief_coercer_opportunist", state.coercerOpportunist.probability),
        ("belief_coercer_resolved", state.coercerResolved), ("red_line", Double(state.redLine)),
        ("threat", state.threat), ("sanctions", state.sanctions), ("pressure", state.pressure), ("shield", state.shield),
        ("effective_pressure", state.effectivePressure), ("provocation", state.provocation),
      ]
      #expect(expected.map(\.0) == names)
      for (name, wanted) in expected { #expect(try value(name, turn) == wanted, "\(name) in turn \(turn)") }
    }
    #expect(try value("deal", played.turns.count) == 1 && value("shield", 1) == 0.2, "the case has a deal and a shield")
  }

  @Test(arguments: ModelDefinition.all.indices) func namesMakeColumns(_ index: Int) {
    let schema = ModelDefinition.all[index].schema
    let turns = ["repetition", "profile", "turn"] + schema.series.map(\.name)
    let matches = ["repetition", "profile", "counts", "outcome", "end_turn", "fault"]
      + schema.roles.map { "payoff_\($0.name)" } + schema.marks.map(\.name)
    for names in [turns, matches] { #expect(Set(names).count == names.count, "\(schema.name): \(names)") }
    for name in schema.series.map(\.name) {
      #expect(name.allSatisfy { $0 == "_" || ("a"..."z").contains($0) }, "\(schema.name): \(name)")
    }
    #expect(schema.series.allSatisfy { !$0.unit.isEmpty && $0.summary.hasSuffix(".") })
  }
}
