/// Other shocks from a turn on: what came before stays as it was, what comes after is drawn anew.
///
/// A draw is a function of (seed, repetition, turn, purpose). From ``turn`` on, every draw of the match, the kernel's and the
/// scripts', has ``repetition`` in the place of the match's own. Types are drawn before the first turn, and so they stay.
public struct LaterShocks: Sendable, Equatable {
  /// The first turn with other shocks, from 1.
  public let turn: Int
  /// What stands in the place of the match's repetition: no repetition of a run, whose numbers are below 2⁴⁷, and another one
  /// for each number and each repetition.
  public let repetition: UInt64

  /// Most sets of later shocks of a match; numbers are below it.
  public static let numberLimit = 1 << 23
  /// Repetitions that can have later shocks are below it.
  public static let repetitionLimit: UInt64 = 1 << 40

  /// - Parameters:
  ///   - turn: the first turn with other shocks.
  ///   - number: which other ones: from 1, below ``numberLimit``. The same number at a later turn is the same shocks from there.
  ///   - repetition: the match's own, below ``repetitionLimit``.
  public init(from turn: Int, number: Int, of repetition: UInt64) {
    precondition((1..<Self.numberLimit).contains(number) && repetition < Self.repetitionLimit, "later shocks have a number")
    self.turn = turn
    self.repetition = 1 << 63 | UInt64(number) << 40 | repetition
  }
}

/// A game whose matches may have other shocks from a turn on.
public protocol ReshuffledGame: Game {
  /// What the kernel's own draws of a match are from a turn on; nil for the match's own. Strategies and hooks have theirs apart.
  var laterShocks: LaterShocks? { get set }
}
