/// A game whose matches may go on under other rules from a turn on.
///
/// Until then this game plays, and from then on another one of the same model, from the same state: stages and deals, beliefs,
/// payoffs so far and types stay. A game to which nothing of this is said plays as ever.
public protocol AmendableGame: ReshuffledGame {
  /// Parameters that cannot change in the middle of a match, by name, with the reason: the end of a sentence.
  static func settledAtStart() -> [String: String]

  /// From this turn on each match goes on in the other game. Its events and belief rules are then this one's.
  /// - Parameter other: a game of the same type and of a scenario with the same seats and moves.
  func goOn(in other: any Game, from turn: Int)
}

extension CrisisGame {
  public static func settledAtStart() -> [String: String] {
    [
      "initial_stage": "it says where the programme stands before the first turn",
      "initial_red_line": "it says which red line stands before the first turn",
      "stages": "the stage that the programme has reached is counted in them",
      "prior_greedy": "it is what the coercer believes before the first turn",
      "prior_opportunist": "it is what the target believes before the first turn",
      "prior_resolved": "it is what the target believes before the first turn",
    ]
  }

  public func goOn(in other: any Game, from turn: Int) {
    guard let other = other as? CrisisGame else { preconditionFailure("a match goes on in a game of its model") }
    later = (turn, other)
  }

  /// The game that plays on after this turn, with what befalls this one; nil where none does.
  func takeOver(after turn: Int) -> CrisisGame? {
    guard let later, later.turn == turn + 1, turn < parameters.turns else { return nil }
    (later.game.events, later.game.beliefs) = (events, beliefs)
    return later.game
  }
}

extension DyadGame {
  public static func settledAtStart() -> [String: String] {
    ["prior_greedy": "it is what a state believes before the first turn"]
  }

  public func goOn(in other: any Game, from turn: Int) {
    guard let other = other as? DyadGame else { preconditionFailure("a match goes on in a game of its model") }
    later = (turn, other)
  }

  /// The game that plays on after this turn, with what befalls this one; nil where none does.
  func takeOver(after turn: Int) -> DyadGame? {
    guard let later, later.turn == turn + 1, turn < parameters.turns else { return nil }
    (later.game.events, later.game.beliefs) = (events, beliefs)
    return later.game
  }
}

extension MatrixGame {
  public static func settledAtStart() -> [String: String] { [:] }

  public func goOn(in other: any Game, from turn: Int) {
    guard let other = other as? MatrixGame else { preconditionFailure("a match goes on in a game of its model") }
    later = (turn, other)
  }

  /// The game that plays on after this turn; nil where none does.
  func takeOver(after turn: Int) -> MatrixGame? {
    guard let later, later.turn == turn + 1, turn < parameters.turns else { return nil }
    return later.game
  }
}
