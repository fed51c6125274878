import StandoffKernel
import Testing

/// What events do in the security dilemma.
@Suite struct DyadEventTests {
  private func play(
    _ node: String, greedy: [Double] = [0, 0], in turn: Int = 1, _ effects: [String: Double]
  ) throws -> (MatchResult, MatchRecorder) {
    var parameters = DyadParameters()
    parameters.turns = 3
    for seat in 0..<2 { parameters[seat].observer.noise = 0 }
    let game = DyadGame(parameters: parameters, greedy: greedy)
    if !effects.isEmpty {
      let event = StubEvent(node, of: DyadSchema.model) { now, _ in now == turn ? effects : [:] }
      game.events = EventDesk(DyadSchema.model.events!, [event])
    }
    let recorder = MatchRecorder()
    // The first arms, the second does not: types show in their payoffs.
    let first = ScriptedStrategy { _, _, act in act[0] = 1 }
    let result = try game.play([first, ScriptedStrategy { _, _, _ in }], seed: 1, repetition: 0, recorder: recorder)
    return (result, recorder)
  }

  @Test("A changed type counts from then on, and the record has both")
  func types() throws {
    let (changed, recorder) = try play("start", ["first_type": 2])
    #expect(try changed.payoffs == play("start", greedy: [1, 0], [:]).0.payoffs)
    #expect(recorder.types == [0, 0] && recorder.lastTypes == [1, 0])
    let (late, _) = try play("end", in: 3, ["first_type": 2, "second_type": 2])
    #expect(late.payoffs == (try play("end", [:]).0.payoffs), "flows of the last turn go on, and they are paid by then")
  }

  @Test("Suspicion moves the other's belief by so many log-odds", arguments: ["start", "end"])
  func suspicion(_ node: String) throws {
    let plain = try play(node, [:]).1.turns[0].series
    let moved = try play(node, ["suspicion_of_first": 1, "suspicion_of_second": -2]).1.turns[0].series
    // The first two series: what the first believes of the second, and the second of the first.
    #expect(moved[0] < plain[0] && moved[1] > plain[1])
    if node == "end" {
      #expect(abs(LogOdds(probability: moved[0]).value - LogOdds(probability: plain[0]).value + 2) < 1e-6)
      #expect(abs(LogOdds(probability: moved[1]).value - LogOdds(probability: plain[1]).value - 1) < 1e-6)
    }
  }

  @Test("What an event does is told where it says nothing")
  func told() throws {
    let recorder = try play("start", ["suspicion_of_first": 1]).1
    #expect(recorder.turns[0].events == ["stub: suspicion of first +1"] && recorder.turns[1].events.isEmpty)
  }
}
