import LuaBridge
import StandoffKernel

/// The game of a scenario of the model `matrix`: its moves and payoffs.
///
///     moves   = { "cooperate", "defect" },      -- or { row = { … }, column = { … } }
///     payoffs = { { 3, 0 }, { 5, 1 } },          -- symmetric; or a pair { row's, column's } for each cell
///     payoff_source = "Axelrod 1980",
extension ScenarioFile {
  static let matrixKeys = ["moves", "payoffs", "payoff_source"]

  /// The schema of this game; nil for another model.
  /// - Throws: an ``InputError`` with the line, and what shape is needed.
  func matrixSchema(_ schema: ModelSchema) throws(InputError) -> ModelSchema? {
    guard schema.name == MatrixSchema.model.name else {
      for key in Self.matrixKeys where table[key] != .none {
        throw error("\(key) belongs to the model \"matrix\", and this scenario is of \"\(schema.name)\"", at: key)
      }
      return nil
    }
    if case .none = table["moves"] {
      throw InputError("'moves' is missing; write moves = { \"cooperate\", \"defect\" }", file: source.file)
    }
    if case .none = table["payoffs"] {
      throw InputError(
        """
        'payoffs' is missing; write payoffs = { { 3, 0 }, { 5, 1 } }, what a player gets for each of its moves against \
        each of the other's; or a pair for each cell, what each of both gets
        """, file: source.file)
    }
    let (row, column) = try moves()
    guard let origin = try text("payoff_source"), !origin.isEmpty else {
      throw error("'payoff_source' is missing; say where the payoffs come from, or the word judgement", at: "payoffs")
    }
    let cells = try cells()
    do {
      return MatrixSchema.model(try form(row, column, cells), source: origin)
    } catch {
      throw self.error(error.message, at: "payoffs")
    }
  }

  private func moves() throws(InputError) -> (row: [String], column: [String]) {
    guard case .table(let list) = table["moves"] else {
      throw error("moves must be a list of names: moves = { \"cooperate\", \"defect\" }", at: "moves")
    }
    if list.keys.isEmpty {
      let names = try names(list, "moves")
      return (names, names)
    }
    for key in list.keys where !MatrixSchema.seats.contains(key) {
      throw error("unknown key '\(key)' in moves\(NearestNames.clause(key, in: MatrixSchema.seats))", at: key)
    }
    guard case .table(let row) = list["row"], case .table(let column) = list["column"] else {
      throw error("moves of two kinds need both: moves = { row = { … }, column = { … } }", at: "moves")
    }
    return (try names(row, "row"), try names(column, "column"))
  }

  private func names(_ list: LuaTable, _ key: String) throws(InputError) -> [String] {
    var names: [String] = []
    for item in list.array {
      guard let name = item.text, ScriptContract.isPlain(name) else {
        throw error("a move's name must be a string of letters, digits and _ that begins with a letter", at: key)
      }
      names.append(name)
    }
    return names
  }

  /// What a cell holds: one number, or one for each player.
  private enum Cell {
    case one(Double)
    case pair(Double, Double)
  }

  private func cells() throws(InputError) -> [[Cell]] {
    guard case .table(let lines) = table["payoffs"] else {
      throw error("payoffs must be a table of rows: payoffs = { { 3, 0 }, { 5, 1 } }", at: "payoffs")
    }
    var cells: [[Cell]] = []
    for (index, item) in lines.array.enumerated() {
      guard case .table(let line) = item else {
        throw error("row \(index + 1) of the payoffs must be a table, like { 3, 0 }", at: "payoffs")
      }
      var row: [Cell] = []
      for (place, value) in line.array.enumerated() {
        if let number = value.double {
          row.append(.one(number))
        } else if case .table(let pair) = value, pair.array.count == 2, let one = pair.array[0].double,
          let two = pair.array[1].double
        {
          row.append(.pair(one, two))
        } else {
          throw error(
            """
            entry \(place + 1) of row \(index + 1) of the payoffs must be a number, or a pair like { 0, 5 }: what the row \
            player and the column player get
            """, at: "payoffs")
        }
      }
      cells.append(row)
    }
    return cells
  }

  private func form(_ row: [String], _ column: [String], _ cells: [[Cell]]) throws(InputError) -> MatrixForm {
    var ones: [[Double]] = []
    var twos: [[Double]] = []
    var isMixed = (one: false, pair: false)
    for line in cells {
      var first: [Double] = []
      var second: [Double] = []
      for cell in line {
        switch cell {
        case .one(let value):
          first.append(value)
          second.append(value)
          isMixed.one = true
        case .pair(let one, let two):
          first.append(one)
          second.append(two)
          isMixed.pair = true
        }
      }
      ones.append(first)
      twos.append(second)
    }
    if isMixed.one && isMixed.pair {
      throw InputError("the payoffs must be all numbers (a symmetric game) or all pairs")
    }
    if isMixed.pair { return try MatrixForm(rowMoves: row, columnMoves: column, row: ones, column: twos) }
    guard row == column else {
      throw InputError("the players have different moves, so each payoff must be a pair { row's, column's }")
    }
    return try MatrixForm(moves: row, payoffs: ones)
  }
}
