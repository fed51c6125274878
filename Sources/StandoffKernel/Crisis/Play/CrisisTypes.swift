/// Which true types a match has: fixed, or drawn in each repetition.
public struct CrisisTypes: Sendable, Equatable {
  /// Chance that the coercer is an opportunist.
  public var opportunist: Double
  /// Chance that the target is greedy.
  public var greedy: Double

  /// Types drawn in each repetition with these chances, each in [0, 1].
  public init(opportunist: Double, greedy: Double) {
    self.opportunist = opportunist
    self.greedy = greedy
  }

  /// Types known for certain.
  public init(_ coercer: CoercerType, _ target: TargetType) {
    self.init(opportunist: coercer == .opportunist ? 1 : 0, greedy: target == .greedy ? 1 : 0)
  }

  func draw<C: Chance>(_ chance: inout C) -> (CoercerType, TargetType) {
    let isOpportunist = chance.happens(.coercerType, turn: 0, probability: opportunist)
    let isGreedy = chance.happens(.targetType, turn: 0, probability: greedy)
    return (isOpportunist ? .opportunist : .restrained, isGreedy ? .greedy : .securitySeeker)
  }
}
