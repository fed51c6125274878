import StandoffKernel
import Testing

/// What the moves of a repeated matrix game were worth, by hand.
@Suite struct MatrixCausesTests {
  @Test func bestReplies() throws {
    let table = try MatrixTable(.prisonersDilemma, ["turns": 4])
    let (_, recorder) = try table.record(.plays([0, 0, 1, 0]), .plays([0, 1, 1, 0]))
    let causes = try #require(MatrixCauses(.prisonersDilemma, recorder))
    let (row, column) = (causes.players[0], causes.players[1])
    // Row: 3, 0, 1, 3. Against cooperate, defect, defect, cooperate: cooperating pays 6/4, defecting 12/4.
    #expect(causes.turns == 4 && row.move == 0 && row.times == 3 && row.mean == 1.75)
    #expect(row.payoff == 1.5 && row.bestReply == 1 && row.bestPayoff == 3)
    // Column: 3, 5, 1, 3; a tie of moves goes to the first. Against three times cooperate: 9/4, and 16/4.
    #expect(column.move == 0 && column.times == 2 && column.mean == 3)
    #expect(column.payoff == 2.25 && column.bestReply == 1 && column.bestPayoff == 4)
  }

  /// A game whose sides have moves of their own.
  @Test func unequalSides() throws {
    let form = try MatrixForm(
      rowMoves: ["a", "b", "c"], columnMoves: ["x", "y"], row: [[1, 0], [2, -1], [0, 4]], column: [[5, 6], [7, 8], [9, 1]])
    let table = try MatrixTable(form, ["turns": 2])
    let (_, recorder) = try table.record(.plays([1, 2]), .plays([0, 1]))
    let causes = try #require(MatrixCauses(form, recorder))
    #expect(causes.players[0].bestReply == 2 && causes.players[0].bestPayoff == 2 && causes.players[0].mean == 3)
    #expect(causes.players[1].bestReply == 0 && causes.players[1].bestPayoff == 8 && causes.players[1].mean == 4)
  }
}
