import StandoffKernel
import Testing

@Suite struct AmendedGameTests {
  private func played(_ game: CrisisGame, _ seats: [any Strategy], _ seed: UInt64) throws -> (MatchResult, [CrisisTurnRecord]) {
    let recorder = CrisisRecorder()
    let result = try game.play(seats, seed: seed, repetition: 0, recorder: recorder)
    return (result, recorder.turns)
  }

  @Test("A match that goes on under the same rules, at any turn, is the match itself", arguments: UInt64(1)...60)
  func sameRules(_ seed: UInt64) throws {
    let table = RandomCase(seed: seed).table
    let plain = try played(table.game, table.seats, seed)
    for turn in 1...12 {
      let game = table.game
      game.goOn(in: table.game, from: turn)
      let amended = try played(game, table.seats, seed)
      #expect(amended.0 == plain.0, "turn \(turn)")
      #expect(amended.1.map(\.after) == plain.1.map(\.after) && amended.1.map(\.events) == plain.1.map(\.events), "turn \(turn)")
    }
  }

  @Test("Under other rules the turns before are the same, and the new rules hold from that turn on")
  func otherRules() throws {
    var later = CrisisParameters()
    later.completionRate = 1
    later.sanctionSlowdown = 0
    later.uprisingHazard = 0
    var first = later
    first.completionRate = 0
    first.turns = 9
    later.turns = 12
    let seats: [any Strategy] = [ScriptedStrategy.coercer { _, _, _ in }, ScriptedStrategy.works(), ScriptedStrategy.patron()]
    func game(_ parameters: CrisisParameters) -> CrisisGame { CrisisGame(parameters: parameters, types: .usual) }
    let plain = try played(game(first), seats, 3)
    let amended = game(first)
    amended.goOn(in: game(later), from: 5)
    let (result, turns) = try played(amended, seats, 3)
    #expect(Array(turns.prefix(4).map(\.after)) == Array(plain.1.prefix(4).map(\.after)))
    let start = first.initialStage
    #expect(turns[3].after.stage == start && turns[4].after.stage == start + 1)
    #expect(result.endTurn == 12 && plain.0.endTurn == 9)
  }

  @Test("Two states, and a repeated game, go on in the middle as well")
  func otherModels() throws {
    let dyad = DyadParameters()
    func state(_ parameters: DyadParameters) -> DyadGame { DyadGame(parameters: parameters, greedy: [0.5, 0.5]) }
    let seats: [any Strategy] = [ScriptedStrategy.fearful(), ScriptedStrategy.arming(rate: 0.4)]
    var generous = dyad
    generous.first.greedyAdvantage = 9
    for seed in UInt64(1)...20 {
      let plain = try state(dyad).play(seats, seed: seed, repetition: 0)
      for turn in [1, 2, 9, plain.endTurn] where turn <= plain.endTurn {
        let game = state(dyad)
        game.goOn(in: state(dyad), from: turn)
        #expect(try game.play(seats, seed: seed, repetition: 0) == plain, "turn \(turn)")
        game.goOn(in: state(generous), from: turn)
        #expect(try game.play(seats, seed: seed, repetition: 0).payoffs[1] == plain.payoffs[1], "turn \(turn)")
      }
    }
    var scenario = Scenario(name: "x", schema: MatrixSchema.model, seats: MatrixSchema.model.defaultSeats)
    try scenario.set("turns", to: 30, source: "test")
    try scenario.set("noise", to: 0.2, source: "test")
    try scenario.set("end_probability", to: 0.02, source: "test")
    var calm = scenario
    try calm.set("noise", to: 0, source: "test")
    // Answers what it saw last.
    let reply = { ScriptedStrategy { _, view, act in act[0] = max(0, view[2] - 1) } }
    for seed in UInt64(1)...20 {
      let plain = try MatrixGame(scenario).play([reply(), reply()], seed: seed, repetition: 0)
      for turn in [1, 5, plain.endTurn] where turn <= plain.endTurn {
        let game = MatrixGame(scenario)
        game.goOn(in: MatrixGame(scenario), from: turn)
        #expect(try game.play([reply(), reply()], seed: seed, repetition: 0) == plain, "turn \(turn)")
        game.goOn(in: MatrixGame(calm), from: turn)
        let quiet = try game.play([reply(), reply()], seed: seed, repetition: 0)
        #expect(quiet.marks[1] <= plain.marks[1] && (turn > 1 || quiet.marks[1] == 0), "turn \(turn)")
      }
    }
  }

  @Test("With later shocks a match is the same up to the turn before, for any number; types stay")
  func laterShocks() throws {
    var differ = 0
    for seed in UInt64(1)...40 {
      let table = RandomCase(seed: seed).table
      let game = table.game
      let plain = try played(game, table.seats, seed)
      let types = game.firstTypes(seed: seed, repetition: 0)
      for number in 1...3 {
        game.laterShocks = LaterShocks(from: 3, number: number, of: 0)
        let recorder = CrisisRecorder()
        let result = try game.play(table.seats, seed: seed, repetition: 0, recorder: recorder)
        #expect(recorder.turns.prefix(2).map(\.after) == plain.1.prefix(2).map(\.after))
        #expect(recorder.firstTypes == types)
        if plain.0.endTurn < 3 { #expect(result == plain.0) }
        if result != plain.0 { differ += 1 }
        #expect(try game.play(table.seats, seed: seed, repetition: 0) == result)
      }
      game.laterShocks = nil
      #expect(try game.play(table.seats, seed: seed, repetition: 0) == plain.0)
    }
    #expect(differ > 10)
  }
}
