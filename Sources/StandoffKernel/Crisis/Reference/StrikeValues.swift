/// What striking is worth to a coercer, and what waiting is, at its strike node: the two sides of the attack threshold (in the
/// spirit of Bas and Coe 2016). In its own numeraire, 1 = a conventional war, at the start of the next turn, when war pays.
///
///     strike = pw G − c(n) − (1 − pw) z/(1 − δ) − k/δ,   z = zS + μ zG
///     wait   = −Lam z/(1 − δ) on the eve of completion,
///              Lam^(N−1−n) × the better of the two on the eve, before it, and −z/(1 − δ) once the target is armed
///
/// The programme runs on at full effort. Partial vulnerability, uprisings, accidents and posture costs are left out, as they
/// are in ``CrisisParameters/attackThreshold(_:effectivePressure:shield:)``: on the eve, striking is worth more exactly where
/// the belief lies above that threshold.
public struct StrikeValues: Sendable, Equatable {
  /// What striking now is worth.
  public let strike: Double
  /// What waiting is worth.
  public let wait: Double

  /// - Parameters:
  ///   - greedy: μU, the coercer's belief that the target is greedy; probability.
  ///   - stage: the stage that it sees.
  ///   - pledge: k of a deal in force, which a strike breaks; 0 without one.
  public init(
    _ p: CrisisParameters, _ type: CoercerType, greedy: Double, stage: Int, effectivePressure: Double, shield: Double,
    pledge: Double = 0
  ) {
    let forEver = (p.threatFromSecuritySeeker + greedy * p.threatFromGreedy) / (1 - p.discountFactor)
    func strike(at stage: Int) -> Double {
      let wins = p.chanceOfVictory(stage: stage)
      return wins * p.gain(type) - p.costOfWar(stage: stage, shield: shield) - (1 - wins) * forEver
    }
    self.strike = strike(at: stage) - (pledge > 0 ? pledge / p.discountFactor : 0)
    guard stage < p.stages else {
      wait = -forEver
      return
    }
    let step = CrisisParameters.presentValueOfStep(
      discountFactor: p.discountFactor, stepChance: p.stepChance(effectivePressure: effectivePressure))
    var value = -step * forEver
    var n = p.stages - 1
    if stage < n { value = max(value, strike(at: n)) }
    while n > stage {
      value *= step
      n -= 1
    }
    wait = value
  }
}
