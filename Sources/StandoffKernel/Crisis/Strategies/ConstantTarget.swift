/// A target with a constant posture: sprints, idles, cheats.
public final class ConstantTarget: Strategy {
  let posture: TargetPosture
  /// Whether it takes every offer.
  let accepts: Bool

  /// This posture in every turn; accepts every offer or none.
  public init(_ posture: TargetPosture, accepts: Bool = false) {
    self.posture = posture
    self.accepts = accepts
  }

  /// Full effort whatever happens (at the last stage too), loud, and no deal.
  public static func sprint() -> ConstantTarget {
    var posture = TargetPosture()
    posture.effort = 1
    posture.provocation = 0.6
    return ConstantTarget(posture)
  }

  public func begin(_ start: MatchStart) {}

  public func posture(turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>) throws(Fault) {
    act[CrisisSlot.Target.effort] = posture.effort
    act[CrisisSlot.Target.provocation] = posture.provocation
    act[CrisisSlot.Target.cheat] = posture.cheat ? 1 : 0
    act[CrisisSlot.Target.quit] = posture.quit ? 1 : 0
  }

  public func answers(node: Int) -> Bool { accepts && node == TargetNode.accept.rawValue }
  public func react(node: Int, turn: Int, view: UnsafePointer<Double>) throws(Fault) -> Bool { accepts }
}
