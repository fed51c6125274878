/// A two-player matrix game: the moves of each side by name, and what each pair of them pays.
public struct MatrixForm: Sendable, Equatable {
  /// Fewest and most moves that a side may have: with more, a belief could not tell its types apart.
  public static let moveCounts = 2...6
  /// Largest payoff, of either sign (judgement).
  public static let largestPayoff = 1e6

  /// Moves of the row player and of the column player; the first is the one played where a script chooses none.
  public let moves: [[String]]
  /// What the row player gets: a row for each of its moves, a column for each of the other's.
  public let row: [[Double]]
  /// What the column player gets, in the same places.
  public let column: [[Double]]

  /// - Throws: an ``InputError`` that names the row and what it should be.
  public init(rowMoves: [String], columnMoves: [String], row: [[Double]], column: [[Double]]) throws(InputError) {
    for (whose, names) in [("row", rowMoves), ("column", columnMoves)] {
      guard Self.moveCounts.contains(names.count) else {
        throw InputError(
          """
          the \(whose) player has \(names.count) move\(names.count == 1 ? "" : "s"); a matrix game has \
          \(Self.moveCounts.lowerBound) to \(Self.moveCounts.upperBound)
          """)
      }
      for (index, name) in names.enumerated() {
        if names[..<index].contains(name) { throw InputError("the \(whose) player has two moves called '\(name)'") }
        if name == Self.noMove { throw InputError("a move cannot be called 'none': that is what stands before the first turn") }
      }
    }
    for (whose, table) in [("row", row), ("column", column)] {
      guard table.count == rowMoves.count else {
        throw InputError(
          """
          the payoffs have \(table.count) row\(table.count == 1 ? "" : "s"); they need \(rowMoves.count), one for each \
          move of the row player: \(rowMoves.joined(separator: ", "))
          """)
      }
      for (index, line) in table.enumerated() {
        guard line.count == columnMoves.count else {
          throw InputError(
            """
            row \(index + 1) of the payoffs (\(rowMoves[index])) has \(line.count) entr\(line.count == 1 ? "y" : "ies"); \
            it needs \(columnMoves.count), one for each move of the column player: \(columnMoves.joined(separator: ", "))
            """)
        }
        for (place, value) in line.enumerated() where !(value.magnitude <= Self.largestPayoff) {
          throw InputError(
            """
            the payoff of the \(whose) player for \(rowMoves[index]) against \(columnMoves[place]) is \
            \(PlainNumber.text(value)); it must lie between \(PlainNumber.text(-Self.largestPayoff)) and \
            \(PlainNumber.text(Self.largestPayoff))
            """)
        }
      }
    }
    moves = [rowMoves, columnMoves]
    self.row = row
    self.column = column
  }

  /// A symmetric game: what a player gets for each of its moves against each of the other's.
  public init(moves: [String], payoffs: [[Double]]) throws(InputError) {
    let count = moves.count
    let isSquare = payoffs.count == count && payoffs.allSatisfy { $0.count == count }
    let transposed = isSquare ? (0..<count).map { row in (0..<count).map { payoffs[$0][row] } } : payoffs
    try self.init(rowMoves: moves, columnMoves: moves, row: payoffs, column: transposed)
  }

  /// What stands for a move before the first turn.
  public static let noMove = "none"

  /// The game of the model's defaults: the prisoner's dilemma of Axelrod's tournaments (1980), T = 5, R = 3, P = 1, S = 0.
  public static let prisonersDilemma = try! MatrixForm(moves: ["cooperate", "defect"], payoffs: [[3, 0], [5, 1]])

  /// A player's payoff for its own move against the other's.
  public func payoff(of player: Int, own: Int, other: Int) -> Double {
    player == 0 ? row[own][other] : column[other][own]
  }

  /// The game of a scenario of the model, with its payoffs as they are set.
  public init(_ scenario: Scenario) {
    moves = scenario.schema.roles.map { role in
      guard case .choice(let words) = role.posture[0].kind else { fatalError("a matrix game's posture is a choice") }
      return words
    }
    let (rows, columns) = (moves[0].count, moves[1].count)
    let first = MatrixParameters.entries.count
    let second = first + rows * columns
    row = (0..<rows).map { move in (0..<columns).map { scenario.values[first + move * columns + $0] } }
    column = (0..<rows).map { move in (0..<columns).map { scenario.values[second + $0 * rows + move] } }
  }
}
