import StandoffKernel
import Testing

/// Repeated matrix games: what they pay, how long they last, how moves slip and are misread.
@Suite struct MatrixPlayTests {
  /// The prisoner's dilemma with a column player of other payoffs, so that nothing is symmetric.
  private let lopsided = try! MatrixForm(
    rowMoves: ["up", "down"], columnMoves: ["left", "right"], row: [[3, 0], [5, 1]], column: [[10, 20], [30, 40]])

  @Test("Mean payoffs of matches done by hand")
  func means() throws {
    let table = try MatrixTable(lopsided, ["turns": 4])
    // up-left, up-right, down-right, down-right.
    let result = try table.play(ScriptedStrategy.plays([0, 0, 1, 1]), ScriptedStrategy.plays([0, 1, 1, 1]))
    #expect(result.payoffs[0] == (3 + 0 + 1 + 1) / 4.0 && result.payoffs[1] == (10 + 20 + 40 + 40) / 4.0)
    #expect(result.endTurn == 4 && table.outcome(result) == "down_right")
    // Turns, slips, then each player's moves.
    #expect(result.marks == SIMD8<Int32>(4, 0, 2, 2, 1, 3, 0, 0))
    let one = try MatrixTable(lopsided, ["turns": 1]).play(ScriptedStrategy.always(1), ScriptedStrategy.always(0))
    #expect(one.payoffs[0] == 5 && one.payoffs[1] == 30)
  }

  @Test("With a discount factor, means with weights 1, δ, δ² …; δ = 0 counts the first turn alone")
  func discounted() throws {
    func pays(_ discount: Double) throws -> MatchResult {
      try MatrixTable(lopsided, ["turns": 3, "discount_factor": discount])
        .play(ScriptedStrategy.plays([0, 1, 1]), ScriptedStrategy.plays([1, 0, 1]))
    }
    let half = try pays(0.5)
    // 0 + 5/2 + 1/4 and 20 + 30/2 + 40/4, over 1 + 1/2 + 1/4.
    #expect(abs(half.payoffs[0] * 1.75 - 2.75) < 1e-12)
    #expect(abs(half.payoffs[1] * 1.75 - 45) < 1e-12)
    #expect(try pays(0).payoffs[0] == 0 && pays(0).payoffs[1] == 20)
    #expect(try pays(1).payoffs[0] == 2)
  }

  @Test("Classical pairings of the prisoner's dilemma")
  func classics() throws {
    let table = try MatrixTable(.prisonersDilemma, ["turns": 10])
    let tit = (ScriptedStrategy.titForTat(table, 0), ScriptedStrategy.titForTat(table, 1))
    let peace = try table.play(tit.0, tit.1)
    #expect(peace.payoffs[0] == 3 && peace.payoffs[1] == 3 && table.outcome(peace) == "cooperate_cooperate")
    let exploited = try table.play(tit.0, ScriptedStrategy.always(1))
    #expect(abs(exploited.payoffs[0] - 0.9) < 1e-12 && abs(exploited.payoffs[1] - 1.4) < 1e-12)
    #expect(table.outcome(exploited) == "defect_defect" && exploited.marks == SIMD8<Int32>(10, 0, 1, 9, 0, 10, 0, 0))
    // Out of step, tit for tat alternates for ever.
    let other = table.slots(1)["other_move"]
    let suspicious = ScriptedStrategy.player { _, view in view[other] == 1 ? 0 : 1 }
    let echo = try table.play(tit.0, suspicious)
    #expect(echo.payoffs[0] == 2.5 && echo.payoffs[1] == 2.5)
    // Five times each: of equals the first pair counts.
    #expect(table.outcome(echo) == "cooperate_defect")
  }

  @Test("A match that may end after each turn lasts 1/p turns on average, and never longer than turns")
  func ending() throws {
    for (chance, cap) in [(0.1, 10_000.0), (0.3, 10_000), (0.1, 5)] {
      let game = try MatrixTable(.prisonersDilemma, ["turns": cap, "end_probability": chance]).game
      let seats = [ScriptedStrategy.always(0), ScriptedStrategy.always(0)]
      let count = 4000
      let lengths = try (0..<UInt64(count)).map { try game.play(seats, seed: 1000, repetition: $0).endTurn }
      let n = Double(count)
      let mean = Double(lengths.reduce(0, +)) / n
      let longest = Int(cap)
      // Σ (1 − p)^(t − 1) over t = 1 … cap.
      var (expected, survival) = (0.0, 1.0)
      for _ in 0..<longest { (expected, survival) = (expected + survival, survival * (1 - chance)) }
      let error = ((1 - chance) / (chance * chance) / n).squareRoot()
      #expect(abs(mean - expected) < 4 * error, "\(mean), expected \(expected)")
      #expect(lengths.max()! <= longest && lengths.min()! == 1)
      let first = Double(lengths.filter { $0 == 1 }.count) / n
      #expect(abs(first - chance) < 4 * (chance * (1 - chance) / n).squareRoot())
      if longest == 5 { #expect(lengths.filter { $0 == 5 }.count > count / 2) }
    }
    #expect(try MatrixTable(.prisonersDilemma, ["end_probability": 1]).play(.always(0), .always(0)).endTurn == 1)
    #expect(try MatrixTable(.prisonersDilemma, ["turns": 77]).play(.always(0), .always(0)).endTurn == 77)
  }

  private let three = try! MatrixForm(moves: ["a", "b", "c"], payoffs: [[0, 1, 2], [3, 4, 5], [6, 7, 8]])

  @Test("Moves slip at the rate of the noise, to each of the others alike, and both see what was played")
  func slips() throws {
    let (turns, matches, noise) = (500, 20, 0.2)
    let table = try MatrixTable(three, ["turns": Double(turns), "noise": noise])
    let (own, other) = (table.slots(0)["move"], table.slots(1)["other_move"])
    var seen = ([Int](), [Int]())
    let row = ScriptedStrategy.player { turn, view in
      if turn > 1 { seen.0.append(Int(view[own]) - 1) }
      return 1
    }
    let column = ScriptedStrategy.player { turn, view in
      if turn > 1 { seen.1.append(Int(view[other]) - 1) }
      return 2
    }
    var played = [0, 0, 0]
    var slips = 0
    let game = table.game
    for repetition in 0..<UInt64(matches) {
      let result = try game.play([row, column], seed: 1001, repetition: repetition)
      for move in 0..<3 { played[move] += Int(result.marks[2 + move]) }
      slips += Int(result.marks[1])
      // What slipped of each player is what it did not choose.
      #expect(result.marks[1] == result.marks[2] + result.marks[4] + result.marks[5] + result.marks[6])
    }
    #expect(seen.0 == seen.1)
    let n = Double(turns * matches)
    func agrees(_ count: Int, _ rate: Double, of n: Double) -> Bool {
      abs(Double(count) / n - rate) < 4 * (rate * (1 - rate) / n).squareRoot()
    }
    #expect(agrees(played[1], 0.8, of: n) && agrees(played[0], 0.1, of: n) && agrees(played[2], 0.1, of: n), "\(played)")
    #expect(agrees(slips, 0.2, of: 2 * n))
    // At noise 1 every move slips.
    let all = try MatrixTable(three, ["turns": 200, "noise": 1]).play(.always(1), .always(2))
    #expect(all.marks[1] == 400 && all.marks[3] == 0)
  }

  @Test("Observation noise changes what is seen, at its rate and uniformly, and nothing that is played or paid")
  func misreading() throws {
    let (turns, noise) = (10_000, 0.3)
    let table = try MatrixTable(three, ["turns": Double(turns), "row.observation_noise": noise])
    let slots = table.slots(0)
    var counts = [0, 0, 0]
    var wrongPayoffs = 0
    let row = ScriptedStrategy.player { turn, view in
      if turn == 1 { return 0 }
      let seen = Int(view[slots["other_move"]]) - 1
      counts[seen] += 1
      // It takes its own payoff from what it thinks that it saw: the first row of the table.
      if view[slots["payoff"]] != Double(seen) || view[slots["other_payoff"]] != Double(3 * seen) { wrongPayoffs += 1 }
      return 0
    }
    var shown: Set<Int> = []
    let columnSlots = table.slots(1)
    let column = ScriptedStrategy.player { turn, view in
      if turn > 1 { shown.insert(Int(view[columnSlots["other_move"]]) - 1) }
      return 2
    }
    let result = try table.play(row, column)
    #expect(result.marks == SIMD8<Int32>(10_000, 0, 10_000, 0, 0, 0, 0, 10_000))
    #expect(result.payoffs[0] == 2 && result.payoffs[1] == 6)
    #expect(wrongPayoffs == 0 && shown == [0])
    let n = Double(turns - 1)
    for (count, rate) in zip(counts, [0.15, 0.15, 0.7]) {
      #expect(abs(Double(count) / n - rate) < 4 * (rate * (1 - rate) / n).squareRoot(), "\(counts)")
    }
  }

  @Test("A player's view counts turns, moves and means as they were seen")
  func views() throws {
    let table = try MatrixTable(lopsided, ["turns": 4])
    let slots = table.slots(1)
    let names = ["turn", "move", "other_move", "payoff", "other_payoff", "mean_payoff", "other_mean_payoff"]
      + ["times.left", "times.right", "other_times.up", "other_times.down"]
    var seen: [[Double]] = []
    let column = ScriptedStrategy.player { turn, view in
      seen.append(names.map { view[slots[$0]] })
      return turn == 2 ? 0 : 1
    }
    _ = try table.play(ScriptedStrategy.plays([0, 1, 1, 0]), column)
    #expect(
      seen == [
        [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        [2, 2, 1, 20, 0, 20, 0, 0, 1, 1, 0],
        [3, 1, 2, 30, 5, 25, 2.5, 1, 1, 1, 1],
        [4, 2, 2, 40, 1, 30, 2, 1, 2, 1, 2],
      ])
  }

  @Test("A fault names the player and the turn, and what a broken match left does not reach the next")
  func faults() throws {
    let table = try MatrixTable(lopsided, ["turns": 20, "noise": 0.1])
    let broken = ScriptedStrategy { turn, _, act throws(Fault) in
      act[0] = 1
      if turn == 3 { throw Fault(.runtime, "broken") }
    }
    let game = table.game
    let seats = [ScriptedStrategy.titForTat(table, 0), ScriptedStrategy.titForTat(table, 1)]
    let before = try game.play(seats, seed: 4, repetition: 0)
    #expect(throws: Fault(.runtime, "broken", role: 1, turn: 3)) {
      try game.play([seats[0], broken], seed: 1, repetition: 0)
    }
    #expect(try game.play(seats, seed: 4, repetition: 0) == before)
  }
}
