/// Whether a patron joins the pressure on its client (derived for this model): pressure buys delay, and risks
/// collapse.
///
/// A patron averse enough to collapse abstains, however little it likes the programme.
public struct PatronPressure: Sendable, Equatable {
  /// A: its loss if the programme is completed, in its own numeraire.
  public var completionLoss: Double
  /// C: its loss if the client collapses, in the same numeraire.
  public var collapseLoss: Double
  /// cs: what the pressure itself costs it per turn.
  public var cost: Double

  /// The three stakes, in the patron's unit.
  public init(completionLoss: Double, collapseLoss: Double, cost: Double) {
    self.completionLoss = completionLoss
    self.collapseLoss = collapseLoss
    self.cost = cost
  }

  /// What joining is worth to it per turn: A Δλ − cs − C Δh.
  /// - Parameters:
  ///   - slowdown: Δλ, by how much the pressure lowers the chance of a step per turn.
  ///   - hazard: Δh, by how much it raises the hazard of collapse per turn.
  public func gain(slowdown: Double, hazard: Double) -> Double {
    completionLoss * slowdown - cost - collapseLoss * hazard
  }

  /// It joins where that is positive.
  public func joins(slowdown: Double, hazard: Double) -> Bool { gain(slowdown: slowdown, hazard: hazard) > 0 }
}
