import Foundation
import StandoffKernel
import StandoffScripting
import Testing

/// A scenario of the model `matrix` brings its own game; and what of it cannot be one is said with its line.
@Suite struct MatrixScenarioTests {
  /// A scenario of a model with two seats, whose third line is `extra`.
  static func whole(_ extra: String, model: String = "matrix") -> String {
    let seats = model == "dyad" ? ["first", "second"] : ["row", "column"]
    return """
      return { name = "mine", api = 1, model = "\(model)",
        roles = { \(seats[0]) = { actor = "Row", default = "a" }, \(seats[1]) = { actor = "Column", default = "b" } },
        \(extra)
      }
      """
  }

  /// The dilemma, its moves, payoffs and source on the third, fourth and fifth line.
  static func game(
    moves: String = "{ \"cooperate\", \"defect\" }", payoffs: String = "{ { 3, 0 }, { 5, 1 } }", more: String = ""
  ) -> String {
    whole("moves = \(moves),\n  payoffs = \(payoffs),\n  payoff_source = \"Axelrod 1980\",\n  \(more)")
  }

  static let refusals: [(text: String, line: Int?, says: [String])] = [
    (whole("payoffs = { { 3, 0 }, { 5, 1 } }, payoff_source = \"x\""), nil,
      ["'moves' is missing; write moves = { \"cooperate\", \"defect\" }"]),
    (whole("moves = { \"cooperate\", \"defect\" }, payoff_source = \"x\""), nil,
      ["'payoffs' is missing; write payoffs = { { 3, 0 }, { 5, 1 } }", "or a pair for each cell"]),
    (whole("moves = { \"cooperate\", \"defect\" },\n payoffs = { { 3, 0 }, { 5, 1 } }"), 4,
      ["'payoff_source' is missing", "or the word judgement"]),
    (whole("moves = { \"cooperate\", \"defect\" },\n payoffs = { { 3, 0 }, { 5, 1 } }, payoff_source = \"\""), 4,
      ["'payoff_source' is missing"]),
    (whole("moves = { \"cooperate\", \"defect\" }, payoffs = { { 3, 0 }, { 5, 1 } },\n payoff_source = 5"), 4,
      ["payoff_source must be a string"]),
    (game(moves: "5"), 3, ["moves must be a list of names: moves = { \"cooperate\", \"defect\" }"]),
    (game(moves: "{ 1, 2 }"), 3, ["a move's name must be a string of letters, digits and _"]),
    (game(moves: "{ \"give in\", \"hold\" }"), 3, ["a move's name must be a string of letters, digits and _"]),
    (game(moves: "{ \"hold\", \"hold\" }"), 4, ["the row player has two moves called 'hold'"]),
    (game(moves: "{ \"none\", \"hold\" }"), 4, ["a move cannot be called 'none'"]),
    (game(moves: "{ \"wait\" }", payoffs: "{ { 1 } }"), 4, ["the row player has 1 move; a matrix game has 2 to 6"]),
    (game(moves: "{ \"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\" }"), 4, ["the row player has 7 moves; a matrix game has 2 to 6"]),
    (game(moves: "{ row = { \"search\", \"trust\" } }"), 3, ["moves of two kinds need both: moves = { row = { … }, column = { … } }"]),
    (game(moves: "{ rwo = { \"a\", \"b\" }, column = { \"a\", \"b\" } }"), 3, ["unknown key 'rwo' in moves", "near: row"]),
    (game(moves: "{ row = { \"search\", \"trust\" }, column = { \"hide\", \"show\" } }"), 4,
      ["the players have different moves, so each payoff must be a pair { row's, column's }"]),
    (game(moves: "{ row = { \"search\", \"trust\" }, column = { \"hide\" } }", payoffs: "{ { { 1, 1 } }, { { 0, 0 } } }"), 4,
      ["the column player has 1 move; a matrix game has 2 to 6"]),
    (game(payoffs: "3"), 4, ["payoffs must be a table of rows: payoffs = { { 3, 0 }, { 5, 1 } }"]),
    (game(payoffs: "{ 3, 0, 5, 1 }"), 4, ["row 1 of the payoffs must be a table, like { 3, 0 }"]),
    (game(payoffs: "{ { 3, 0 } }"), 4,
      ["the payoffs have 1 row; they need 2, one for each move of the row player: cooperate, defect"]),
    (game(payoffs: "{ { 3, 0 }, { 5, 1 }, { 2, 2 } }"), 4, ["the payoffs have 3 rows; they need 2"]),
    (game(payoffs: "{ { 3, 0 }, { 5 } }"), 4,
      ["row 2 of the payoffs (defect) has 1 entry; it needs 2, one for each move of the column player: cooperate, defect"]),
    (game(payoffs: "{ { 3, 0, 1 }, { 5, 1 } }"), 4, ["row 1 of the payoffs (cooperate) has 3 entries; it needs 2"]),
    (game(payoffs: "{ { 3, { 0, 5 } }, { 5, 1 } }"), 4,
      ["the payoffs must be all numbers (a symmetric game) or all pairs"]),
    (game(payoffs: "{ { { 3, 3 }, { 0, 5, 1 } }, { { 5, 0 }, { 1, 1 } } }"), 4,
      ["entry 2 of row 1 of the payoffs must be a number, or a pair like { 0, 5 }"]),
    (game(payoffs: "{ { 3, \"0\" }, { 5, 1 } }"), 4, ["entry 2 of row 1 of the payoffs must be a number, or a pair"]),
    (game(payoffs: "{ { 3, { 0, true } }, { 5, 1 } }"), 4, ["entry 2 of row 1 of the payoffs must be a number, or a pair"]),
    (game(payoffs: "{ { 3, 0 }, { 2e6, 1 } }"), 4,
      ["the payoff of the row player for defect against cooperate is 2000000; it must lie between -1000000 and 1000000"]),
    (game(payoffs: "{ { { 3, 3 }, { 0, -1e7 } }, { { 5, 0 }, { 1, 1 } } }"), 4,
      ["the payoff of the column player for cooperate against defect is -10000000"]),
    (game(payoffs: "{ { 3, 0/0 }, { 5, 1 } }"), 4, ["the payoff of the row player for cooperate against defect is", "nan"]),
    (game(payoffs: "{ { 3, 0 }, { math.huge, 1 } }"), 4, ["the payoff of the row player for defect against cooperate is inf"]),
    (game(more: "parameters = {\n noise = { value = 1.5, source = \"x\" } }"), 7, ["noise is 1.5; it must lie between 0 and 1"]),
    (game(more: "parameters = {\n end_probability = { value = -0.1, source = \"x\" } }"), 7,
      ["end_probability is -0.1; it must lie between 0 and 1"]),
    (game(more: "parameters = {\n payoff_cooperate_defct = { value = 1, source = \"x\" } }"), 7,
      ["unknown parameter 'payoff_cooperate_defct'", "near: payoff_cooperate_defect"]),
    (game(more: "turns = 20000"), 6, ["turns is 20000; it must lie between 1 and 10000"]),
    (game(more: "turns = \"long\""), 6, ["turns must be a whole number"]),
    (game().replacing("actor = \"Row\"", "actor = \"Row\", type = \"greedy\""), 2, ["Row has no type: the role row has none"]),
    (ScenarioReaderTests.whole("moves = { \"cooperate\", \"defect\" }"), 3,
      ["moves belongs to the model \"matrix\", and this scenario is of \"crisis\""]),
    (whole("payoffs = { { 3, 0 }, { 5, 1 } }", model: "dyad"), 3,
      ["payoffs belongs to the model \"matrix\", and this scenario is of \"dyad\""]),
  ]

  @Test(arguments: [
    ("moves", "{ \"cooperate\", \"defect\" }"), ("payoffs", "{ { 3, 0 }, { 5, 1 } }"), ("payoff_source", "\"x\""),
  ]) func nothingOfAGameStandsBesideExtends(key: String, value: String) throws {
    let text = "return { name = \"mine\", api = 1, extends = \"prisoners_dilemma\",\n \(key) = \(value) }"
    let says = [
      key + " cannot stand beside extends: the moves are those of prisoners_dilemma",
      "like payoff_cooperate_defect = { value = …, source = \"…\" }",
    ]
    try ScenarioReaderTests.expect(text, isRefusedAt: 2, saying: says)
  }

  @Test(arguments: refusals.indices) func refuses(_ index: Int) throws {
    let (text, line, says) = Self.refusals[index]
    try ScenarioReaderTests.expect(text, isRefusedAt: line, saying: says)
  }

  @Test func aSymmetricTableIsReadFromBothSides() throws {
    let scenario = try ScenarioReaderTests.read(Self.game())
    let form = MatrixForm(scenario)
    #expect(form == MatrixForm.prisonersDilemma)
    #expect((form.payoff(of: 0, own: 0, other: 1), form.payoff(of: 1, own: 0, other: 1)) == (0, 0))
    #expect((form.payoff(of: 0, own: 1, other: 0), form.payoff(of: 1, own: 1, other: 0)) == (5, 5))
    for (parameter, source) in zip(scenario.schema.parameters, scenario.valueSources) {
      #expect(!parameter.name.hasPrefix("payoff_") || source == "Axelrod 1980")
    }
  }

  @Test func pairsAreRowsThenColumns() throws {
    let scenario = try ScenarioReaderTests.read(
      Self.game(
        moves: "{ row = { \"search\", \"trust\" }, column = { \"hide\", \"show\", \"leave\" } }",
        payoffs: "{ { { 1, 2 }, { 3, 4 }, { 5, 6 } }, { { 7, 8 }, { 9, 10 }, { 11, 12 } } }"))
    let form = MatrixForm(scenario)
    #expect(form.moves == [["search", "trust"], ["hide", "show", "leave"]])
    #expect(form.payoff(of: 0, own: 1, other: 2) == 11 && form.payoff(of: 1, own: 2, other: 1) == 12)
    #expect(form.payoff(of: 0, own: 0, other: 1) == 3 && form.payoff(of: 1, own: 1, other: 0) == 4)
    #expect(scenario.schema.outcomes.count == 6 && scenario.schema.kinds.isEmpty)
  }

  /// Who extends a game changes single payoffs, for one player or for both.
  @Test func payoffsAreChangedUnderExtends() throws {
    let scenario = try ScenarioReaderTests.read(
      """
      return { name = "mine", api = 1, extends = "prisoners_dilemma", parameters = {
        payoff_defect_cooperate = { value = 4, source = "judgement" },
        ["Row.payoff_cooperate_defect"] = { value = -1, source = "judgement" } } }
      """)
    let form = MatrixForm(scenario)
    #expect(form.row == [[3, -1], [4, 1]])
    #expect(form.column == [[3, 4], [0, 1]])
  }
}

extension String {
  fileprivate func replacing(_ part: String, _ other: String) -> String {
    components(separatedBy: part).joined(separator: other)
  }
}
