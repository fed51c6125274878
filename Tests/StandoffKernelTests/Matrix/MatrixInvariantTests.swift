import StandoffKernel
import Testing

/// What must hold in every repeated matrix game.
@Suite struct MatrixInvariantTests {
  /// A random game of these sizes, with noise of both kinds and a belief rule for each player.
  private func table(_ random: inout SplitMix, _ rows: Int, _ columns: Int, noise: Bool) throws -> MatrixTable {
    let form = try MatrixForm.random(&random, rows, columns)
    var table = try MatrixTable(
      form, [
        "turns": Double(random.integer(1...60)), "discount_factor": random.number(0.5...1),
        "type_tremble": random.number(0.01...0.4),
      ], rules: ["row.belief_rule": random.rule().word, "column.belief_rule": random.rule().word])
    if noise {
      try table.scenario.set("noise", to: random.number(0...0.3), source: "test")
      try table.scenario.set("row.observation_noise", to: random.number(0...0.3), source: "test")
      try table.scenario.set("end_probability", to: random.number(0...0.05), source: "test")
    } else {
      // Confirmation draws too.
      try table.scenario.set("confirmation_bias", to: 0, source: "test")
    }
    return table
  }

  /// What to do after nothing, and after each of the other's moves, drawn once for all.
  private func replies(_ random: inout SplitMix, own: Int, other: Int) -> [Int] {
    (0...other).map { _ in random.integer(0...own - 1) }
  }

  private func strategy(_ replies: [Int], _ slot: Int) -> ScriptedStrategy {
    ScriptedStrategy.player { _, view in replies[Int(view[slot])] }
  }

  @Test("Every size plays; outcome, marks, series and payoffs are those of the recorded moves", arguments: 2...6, 2...6)
  func recordsAgree(_ rows: Int, _ columns: Int) throws {
    var random = SplitMix(UInt64(1200 + 10 * rows + columns))
    for repetition in 0..<4 as Range<UInt64> {
      let table = try table(&random, rows, columns, noise: true)
      let form = MatrixForm(table.scenario)
      let (row, column) = (ScriptedStrategy.random(rows), ScriptedStrategy.random(columns))
      let (result, recorder) = try table.record(row, column, seed: 6, repetition: repetition)
      let turns = recorder.turns
      #expect(turns.count == result.endTurn && result.marks[0] == Int32(result.endTurn))
      var counts = [Int](repeating: 0, count: rows * columns)
      var (weight, weights, sums, slips) = (1.0, 0.0, (0.0, 0.0), 0)
      let discount = try table.scenario.values[table.scenario.indexes(of: "discount_factor")[0]]
      for turn in turns {
        let (one, two) = (Int(turn.series[0]), Int(turn.series[1]))
        counts[one * columns + two] += 1
        #expect(turn.series[2] == form.row[one][two] && turn.series[3] == form.column[one][two])
        sums = (sums.0 + weight * turn.series[2], sums.1 + weight * turn.series[3])
        (weights, weight) = (weights + weight, weight * discount)
        slips += (Double(one) != turn.postures[0][0] ? 1 : 0) + (Double(two) != turn.postures[1][0] ? 1 : 0)
      }
      #expect(abs(result.payoffs[0] - sums.0 / weights) < 1e-9 && abs(result.payoffs[1] - sums.1 / weights) < 1e-9)
      // The commonest pair; of equals the first.
      #expect(result.outcome == counts.firstIndex(of: counts.max()!)!)
      #expect(result.marks[1] == Int32(slips))
      #expect(recorder.count(of: "slipped") == slips)
      for move in 0..<min(rows, 3) {
        #expect(result.marks[2 + move] == Int32(turns.filter { Int($0.series[0]) == move }.count))
      }
      for move in 0..<min(columns, 3) {
        #expect(result.marks[2 + min(rows, 3) + move] == Int32(turns.filter { Int($0.series[1]) == move }.count))
      }
      #expect(table.scenario.schema.marks.count == 2 + min(rows, 3) + min(columns, 3))

      let series = SeriesRecorder(table.scenario.schema)
      let watched = try table.game.play([row, column], seed: 6, repetition: repetition, series: series)
      #expect(watched == result && series.values == Array(turns.map(\.series).joined()))
      #expect(try table.play(row, column, seed: 6, repetition: repetition) == result)
    }
  }

  @Test("Transposing the game and swapping the seats swaps the results, where there is no noise")
  func transposing() throws {
    var random = SplitMix(1300)
    for _ in 0..<150 {
      let (rows, columns) = (random.integer(2...6), random.integer(2...6))
      let table = try table(&random, rows, columns, noise: false)
      let form = MatrixForm(table.scenario)
      func transpose(_ table: [[Double]]) -> [[Double]] { (0..<columns).map { c in (0..<rows).map { table[$0][c] } } }
      var other = try MatrixTable(
        MatrixForm(
          rowMoves: form.moves[1], columnMoves: form.moves[0], row: transpose(form.column), column: transpose(form.row)))
      for name in ["turns", "discount_factor", "type_tremble"] {
        let value = try table.scenario.values[table.scenario.indexes(of: name)[0]]
        try other.scenario.set(name, to: value, source: "test")
      }
      let answers = (replies(&random, own: rows, other: columns), replies(&random, own: columns, other: rows))
      let (seen, otherSeen) = (table.slots(0)["other_move"], other.slots(0)["other_move"])
      #expect(seen == otherSeen)
      let one = try table.record(strategy(answers.0, seen), strategy(answers.1, seen))
      let two = try other.record(strategy(answers.1, seen), strategy(answers.0, seen))
      #expect(one.result.payoffs[0] == two.result.payoffs[1] && one.result.payoffs[1] == two.result.payoffs[0])
      #expect(one.recorder.series(0) == two.recorder.series(1) && one.recorder.series(1) == two.recorder.series(0))
      #expect(one.result.endTurn == two.result.endTurn)
      // The name of the commonest pair, unless two are equally common and order decides.
      let pairs = one.recorder.turns.map { Int($0.series[0]) * columns + Int($0.series[1]) }
      let counts = (0..<rows * columns).map { pair in pairs.filter { $0 == pair }.count }
      if counts.filter({ $0 == counts.max() }).count == 1 {
        #expect(two.result.outcome == one.result.outcome % columns * rows + one.result.outcome / columns)
      }
    }
  }

  @Test("Rescaling one player's payoffs scales its payoff, and changes nothing else", arguments: [4.0, 0.5])
  func rescaling(_ factor: Double) throws {
    var random = SplitMix(1400)
    for draw in 0..<150 as Range<UInt64> {
      let (rows, columns) = (random.integer(2...6), random.integer(2...6))
      let table = try table(&random, rows, columns, noise: true)
      var other = table
      for parameter in table.scenario.schema.parameters where parameter.name.hasPrefix("payoff_") && parameter.role == 1 {
        let value = try table.scenario.values[table.scenario.indexes(of: "column.\(parameter.name)")[0]]
        try other.scenario.set("column.\(parameter.name)", to: value * factor, source: "test")
      }
      let answers = (replies(&random, own: rows, other: columns), replies(&random, own: columns, other: rows))
      let seen = table.slots(0)["other_move"]
      let one = try table.play(strategy(answers.0, seen), strategy(answers.1, seen), repetition: draw)
      let two = try other.play(strategy(answers.0, seen), strategy(answers.1, seen), repetition: draw)
      #expect(one.outcome == two.outcome && one.endTurn == two.endTurn && one.marks == two.marks)
      #expect(one.payoffs[0] == two.payoffs[0] && one.payoffs[1] * factor == two.payoffs[1])
    }
  }
}

extension SplitMix {
  mutating func rule() -> BeliefRule { BeliefRule.allCases[integer(0...BeliefRule.allCases.count - 1)] }
}
