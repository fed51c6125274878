/// A patron with constant pressure and shield.
public final class ConstantPatron: Strategy {
  let posture: PatronPosture

  /// Pressure sC and shield σ in every turn; shares.
  public init(pressure: Double, shield: Double = 0) {
    var posture = PatronPosture()
    posture.pressure = pressure
    posture.shield = shield
    self.posture = posture
  }

  public func begin(_ start: MatchStart) {}

  public func posture(turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>) throws(Fault) {
    act[CrisisSlot.Patron.pressure] = posture.pressure
    act[CrisisSlot.Patron.shield] = posture.shield
  }

  public func answers(node: Int) -> Bool { false }
  public func react(node: Int, turn: Int, view: UnsafePointer<Double>) throws(Fault) -> Bool { false }
}
