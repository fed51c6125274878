/// How one match ended, in a fixed size: no allocation, and one row of a shard.
public struct MatchResult: Sendable, Equatable {
  /// Most roles that a model may have.
  public static let roleLimit = 8
  /// Most marks that a model may report.
  public static let markLimit = 8

  /// Index into the model's outcomes.
  public var outcome: Int
  /// The turn in which it ended, counted from 1; the last turn where nothing absorbing happened.
  public var endTurn: Int
  /// Discounted payoff of each role, in that role's own numeraire; never compared across roles.
  public var payoffs: SIMD8<Double>
  /// The model's marks, by index.
  public var marks: SIMD8<Int32>

  /// A result from its parts; all zero unless given.
  public init(outcome: Int = 0, endTurn: Int = 0, payoffs: SIMD8<Double> = .zero, marks: SIMD8<Int32> = .zero) {
    self.outcome = outcome
    self.endTurn = endTurn
    self.payoffs = payoffs
    self.marks = marks
  }
}
