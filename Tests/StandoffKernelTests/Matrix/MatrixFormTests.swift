import StandoffKernel
import Testing

/// Tables of payoffs as people write them, and what is refused of them.
@Suite struct MatrixFormTests {
  private func message(_ make: () throws(InputError) -> MatrixForm) -> String? {
    do throws(InputError) {
      _ = try make()
      return nil
    } catch {
      return error.message
    }
  }

  @Test func refusesMoves() {
    #expect(
      message { () throws(InputError) in try MatrixForm(moves: ["only"], payoffs: [[1]]) }
        == "the row player has 1 move; a matrix game has 2 to 6")
    let seven = (0..<7).map { "m\($0)" }
    #expect(
      message { () throws(InputError) in
        try MatrixForm(
          rowMoves: ["a", "b"], columnMoves: seven, row: Array(repeating: Array(repeating: 0, count: 7), count: 2),
          column: Array(repeating: Array(repeating: 0, count: 7), count: 2))
      } == "the column player has 7 moves; a matrix game has 2 to 6")
    #expect(
      message { () throws(InputError) in try MatrixForm(moves: ["a", "a"], payoffs: [[1, 2], [3, 4]]) }
        == "the row player has two moves called 'a'")
    #expect(
      message { () throws(InputError) in try MatrixForm(moves: ["a", "none"], payoffs: [[1, 2], [3, 4]]) }
        == "a move cannot be called 'none': that is what stands before the first turn")
  }

  @Test func refusesPayoffs() {
    #expect(
      message { () throws(InputError) in try MatrixForm(moves: ["a", "b"], payoffs: [[1, 2]]) }
        == "the payoffs have 1 row; they need 2, one for each move of the row player: a, b")
    #expect(
      message { () throws(InputError) in try MatrixForm(moves: ["a", "b"], payoffs: [[1, 2], [3]]) }
        == "row 2 of the payoffs (b) has 1 entry; it needs 2, one for each move of the column player: a, b")
    #expect(
      message { () throws(InputError) in
        try MatrixForm(rowMoves: ["a", "b"], columnMoves: ["c", "d"], row: [[1, 2], [3, 4]], column: [[1, 2], [3, 2e6]])
      } == "the payoff of the column player for b against d is 2000000; it must lie between -1000000 and 1000000")
    #expect(
      message { () throws(InputError) in try MatrixForm(moves: ["a", "b"], payoffs: [[.nan, 2], [3, 4]]) }
        == "the payoff of the row player for a against a is nan; it must lie between -1000000 and 1000000")
    #expect(message { () throws(InputError) in try MatrixForm(moves: ["a", "b"], payoffs: [[-1e6, 2], [3, 1e6]]) } == nil)
  }

  @Test("A symmetric table pays the column player as it would the row player in its place")
  func symmetric() throws {
    let form = try MatrixForm(moves: ["a", "b", "c"], payoffs: [[0, 1, 2], [3, 4, 5], [6, 7, 8]])
    for own in 0..<3 {
      for other in 0..<3 {
        #expect(form.payoff(of: 0, own: own, other: other) == Double(3 * own + other))
        #expect(form.payoff(of: 1, own: own, other: other) == Double(3 * own + other))
      }
    }
    #expect(form.row[1][2] == 5 && form.column[1][2] == 7)
  }

  @Test("A scenario's payoffs are parameters: what is set is what is played", arguments: 2...6, 2...6)
  func throughTheLedger(_ rows: Int, _ columns: Int) throws {
    var random = SplitMix(UInt64(1100 + rows * 10 + columns))
    let form = try MatrixForm.random(&random, rows, columns)
    var table = try MatrixTable(form)
    #expect(MatrixForm(table.scenario) == form)
    let (own, other) = (random.integer(0...rows - 1), random.integer(0...columns - 1))
    let (a, b) = (form.moves[0][own], form.moves[1][other])
    try table.scenario.set("row.payoff_\(a)_\(b)", to: "9")
    try table.scenario.set("column.payoff_\(b)_\(a)", to: "-9")
    let changed = MatrixForm(table.scenario)
    #expect(changed.row[own][other] == 9 && changed.column[own][other] == -9)
    #expect(zip(changed.row.joined(), form.row.joined()).filter { $0 != $1 }.count == 1)
    #expect(zip(changed.column.joined(), form.column.joined()).filter { $0 != $1 }.count == 1)
    let result = try table.play(.always(own), .always(other))
    #expect(abs(result.payoffs[0] - 9) < 1e-12 && abs(result.payoffs[1] + 9) < 1e-12)
    #expect(table.outcome(result) == "\(a)_\(b)")
    #expect(table.scenario.schema.outcomes.count == rows * columns)
  }

  @Test("Every parameter of the model is named, ranged and sourced, and reaches the game")
  func ledger() throws {
    let schema = MatrixSchema.model
    let names = schema.parameters.map { "\($0.role.map(String.init) ?? "")/\($0.name)" }
    #expect(Set(names).count == names.count)
    for parameter in schema.parameters {
      #expect(parameter.range.contains(parameter.defaultValue) && !parameter.source.isEmpty && !parameter.symbol.isEmpty)
      #expect(parameter.summary.hasSuffix(".") && !parameter.unit.isEmpty, "\(parameter.name)")
    }
    #expect(MatrixParameters(try MatrixTable().scenario) == MatrixParameters())
    let plain = try MatrixTable().scenario
    for (index, parameter) in schema.parameters.enumerated() where !parameter.name.hasPrefix("payoff_") {
      var moved = plain
      let name = parameter.role.map { "\(schema.roles[$0].name).\(parameter.name)" } ?? parameter.name
      let value = plain.values[index] == parameter.range.upperBound ? parameter.range.lowerBound : parameter.range.upperBound
      try moved.set(name, to: value, source: "test")
      #expect(MatrixParameters(moved) != MatrixParameters(), "\(name) reaches nothing")
    }
  }

  @Test func kindsNameWhatBothDid() throws {
    #expect(MatrixSchema.model.kinds == ["both_cooperate", "both_defect", "mixed"])
    let three = MatrixSchema.model(
      try MatrixForm(moves: ["a", "b", "c"], payoffs: [[0, 1, 2], [3, 4, 5], [6, 7, 8]]), source: "test")
    #expect(three.kinds == ["same", "mixed"])
    #expect(three.outcomes.filter { $0.kinds == ["same"] }.map(\.name) == ["a_a", "b_b", "c_c"])
    let other = MatrixSchema.model(
      try MatrixForm(rowMoves: ["a", "b"], columnMoves: ["c", "d"], row: [[1, 2], [3, 4]], column: [[1, 2], [3, 4]]),
      source: "test")
    #expect(other.kinds.isEmpty && other.outcomes.allSatisfy { $0.kinds.isEmpty })
  }
}
