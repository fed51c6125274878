public import StandoffKernel

/// The functions of `model.*` in a repeated matrix game.
public enum MatrixFunctions {
  /// Every function in a scenario of the model.
  public static func of(_ scenario: Scenario) -> [ModelFunction] {
    let form = MatrixForm(scenario)
    return [0, 1].flatMap { player in functions(form, player) }
  }

  private static func functions(_ form: MatrixForm, _ player: Int) -> [ModelFunction] {
    let own = ModelFunction.Value("move", .choice(form.moves[player]), "")
    let other = ModelFunction.Value("other_move", .choice(form.moves[1 - player]), "")
    let amount = FieldSchema.Kind.number(-MatrixForm.largestPayoff...MatrixForm.largestPayoff)
    return [
      ModelFunction(
        "payoff", roles: [player], "What it gets in a turn for its move against the other's.", arguments: [own, other],
        result: .init("payoff", amount, "payoff per turn")
      ) { _, arguments in form.payoff(of: player, own: Int(arguments[0]), other: Int(arguments[1])) },
      ModelFunction(
        "other_payoff", roles: [player], "What the other gets for these moves.", arguments: [own, other],
        result: .init("payoff", amount, "payoff per turn")
      ) { _, arguments in form.payoff(of: 1 - player, own: Int(arguments[1]), other: Int(arguments[0])) },
      ModelFunction(
        "best_reply", roles: [player], "Its best move against the other's in a single turn; of equals the first.",
        arguments: [other], result: .init("move", .choice(form.moves[player]), "")
      ) { _, arguments in
        let against = Int(arguments[0])
        let moves = form.moves[player].indices
        return Double(
          moves.dropFirst().reduce(0) { best, move in
            form.payoff(of: player, own: move, other: against) > form.payoff(of: player, own: best, other: against)
              ? move : best
          })
      },
    ]
  }
}
