/// Why a solver has no answer. A caller's mistake or a question without an answer, never a matter of chance.
public enum SolverError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A function has one sign at both ends of the bracket, so no root is enclosed.
  case noSignChange(lower: Double, upper: Double)
  /// A function gave a number that is not one.
  case notANumber(at: Double)
  /// An iteration did not reach its tolerance within its steps.
  case noConvergence(steps: Int, bound: Double)
  /// A game is not one that the solver can take.
  case badGame(String)

  /// One sentence for people.
  public var description: String {
    switch self {
    case .noSignChange(let lower, let upper):
      "the function has the same sign at \(lower) and at \(upper): widen the bracket or ask whether a root exists"
    case .notANumber(let place): "the function is not a number at \(place)"
    case .noConvergence(let steps, let bound):
      "no convergence in \(steps) steps; the error may still be \(bound)"
    case .badGame(let reason): "the game cannot be solved: \(reason)"
    }
  }
}
