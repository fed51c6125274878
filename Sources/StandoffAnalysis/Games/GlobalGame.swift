/// A symmetric game of two players and two actions whose payoffs turn on a state that each sees with a small error
/// (Carlsson and van Damme 1993): restraint where the signal is above a cutpoint.
///
/// The state has a flat prior; each signal errs by at most `noise`, evenly, apart from the other's.
public struct GlobalGame: Sendable {
  /// What restraint is worth over action in a state, if the other is restrained and if it acts.
  public let gainIfOtherRestrained, gainIfOtherActs: @Sendable (_ state: Double) -> Double
  /// Where the cutpoint is sought.
  public let states: ClosedRange<Double>

  /// A game.
  public init(
    gainIfOtherRestrained: @escaping @Sendable (_ state: Double) -> Double,
    gainIfOtherActs: @escaping @Sendable (_ state: Double) -> Double, states: ClosedRange<Double>
  ) {
    self.gainIfOtherRestrained = gainIfOtherRestrained
    self.gainIfOtherActs = gainIfOtherActs
    self.states = states
  }

  /// The signal at which a player is indifferent if both use it as cutpoint.
  /// - Throws: `SolverError.noSignChange` where one action is best at both ends of the bracket.
  public func cutpoint(noise: Double) throws -> Enclosure {
    try Root.find(in: states) { signal in
      // Given the own signal, the state is spread evenly about it; given the state, so is the other's signal.
      Quadrature.integral(over: -1...1) { error in
        let state = signal + noise * error
        let restrained = (1 + error) / 2
        return (restrained * gainIfOtherRestrained(state) + (1 - restrained) * gainIfOtherActs(state)) / 2
      }
    }
  }

  /// The cutpoint as the errors vanish: two cutpoints extrapolated to no noise.
  /// - Parameter noise: the larger of the two errors; the second is half of it.
  /// - Returns: the limit, and how far the nearer cutpoint lies from it.
  public func limit(noise: Double) throws -> (value: Double, correction: Double) {
    let (far, near) = (try cutpoint(noise: noise).value, try cutpoint(noise: noise / 2).value)
    let limit = 2 * near - far
    return (limit, (limit - near).magnitude)
  }
}
