/// Preventive war with stochastic completion (in the spirit of Bas and Coe 2016), as the coercer's strike rule
/// uses it.
extension CrisisParameters {
  /// Present value of one success of the programme: Lam = δ λ' / (1 − δ (1 − λ')), λ' the chance of a step per turn.
  public static func presentValueOfStep(discountFactor: Double, stepChance: Double) -> Double {
    discountFactor * stepChance / (1 - discountFactor * (1 - stepChance))
  }

  /// Cost per turn of an armed target above which the coercer strikes on the eve of completion:
  /// z* = (1 − δ)(c − pw G)/(Lam − 1 + pw). Infinite where Lam + pw ≤ 1: waiting is then always better.
  public func preventionThreshold(_ type: CoercerType, effectivePressure: Double, shield: Double) -> Double {
    let worth = Self.presentValueOfStep(
      discountFactor: discountFactor, stepChance: stepChance(effectivePressure: effectivePressure))
    let certainty = worth - 1 + victoryProbability
    guard certainty > 0 else { return .infinity }
    let cost = costOfWar(stage: stages - 1, shield: shield) - victoryProbability * gain(type)
    return (1 - discountFactor) * cost / certainty
  }

  /// Attack threshold on beliefs: μ_att = (z* − zS)/zG, the belief that the target is greedy above which a coercer of
  /// this type prefers to strike at stage N − 1. May lie outside [0, 1]: below 0 it always strikes there, above 1
  /// never.
  public func attackThreshold(_ type: CoercerType, effectivePressure: Double, shield: Double) -> Double {
    let needed = preventionThreshold(type, effectivePressure: effectivePressure, shield: shield)
      - threatFromSecuritySeeker
    if threatFromGreedy > 0 { return needed / threatFromGreedy }
    return needed < 0 ? -.infinity : .infinity
  }
}
