import CStandoffNumerics

/// Equations (1) to (7) of the crisis model, as functions of the parameters. Payoffs are in each actor's own numeraire.
extension CrisisParameters {
  /// (1) Effective pressure: (1 − η) sU + η sC, in [0, 1].
  @inline(__always)
  public func effectivePressure(sanctions: Double, pressure: Double) -> Double {
    (1 - patronTradeShare) * sanctions + patronTradeShare * pressure
  }

  /// (2) Vulnerability of the coercer: 1 at the last stage, ν n/N below it.
  @inline(__always)
  public func vulnerability(stage: Int) -> Double {
    stage >= stages ? 1 : partialVulnerability * Double(stage) / Double(stages)
  }

  /// What the target's fall is worth to a coercer of this type: G.
  @inline(__always)
  public func gain(_ type: CoercerType) -> Double { type == .opportunist ? opportunistGain : restrainedGain }

  /// Cost of intervening in an uprising: I = i0 + i1 vul(n) + ish σ + k.
  @inline(__always)
  public func costOfIntervention(stage: Int, shield: Double, pledge: Double) -> Double {
    interventionCost + interventionCostArmed * vulnerability(stage: stage) + shieldInterventionCost * shield + pledge
  }

  /// (3) Chance that the coercer joins an uprising: ι = Λ((Δq G − I)/sI).
  /// - Parameter pledge: k of the deal in force; 0 without one.
  @inline(__always)
  public func chanceOfIntervention(_ type: CoercerType, stage: Int, shield: Double, pledge: Double) -> Double {
    let advantage = (collapseWithIntervention - collapseAlone) * gain(type)
    return logistic((advantage - costOfIntervention(stage: stage, shield: shield, pledge: pledge)) / interventionNoise)
  }

  /// (4) Hazard of an uprising: h = min(1, h0 exp(−κL n/N + κS s)).
  @inline(__always)
  public func uprisingHazard(stage: Int, effectivePressure: Double) -> Double {
    let legitimacy = programmeLegitimacy * Double(stage) / Double(stages)
    return min(1, uprisingHazard * standoff_exp(sanctionDestabilisation * effectivePressure - legitimacy))
  }

  /// (4) Chance that the regime falls in an uprising, given the chance ι of intervention: q0 + ι Δq.
  @inline(__always)
  public func collapseGivenUprising(intervention: Double) -> Double {
    collapseAlone + intervention * (collapseWithIntervention - collapseAlone)
  }

  /// (4) Collapse hazard H = h (q0 + ι Δq) against a coercer of this type.
  public func collapseHazard(
    _ type: CoercerType, stage: Int, effectivePressure: Double, shield: Double, pledge: Double
  ) -> Double {
    uprisingHazard(stage: stage, effectivePressure: effectivePressure)
      * collapseGivenUprising(intervention: chanceOfIntervention(type, stage: stage, shield: shield, pledge: pledge))
  }

  /// (5) Chance of a step of the programme at full effort: λ (1 − eS s).
  @inline(__always)
  public func stepChance(effectivePressure: Double) -> Double {
    completionRate * (1 - sanctionSlowdown * effectivePressure)
  }

  /// (6) Cost of war to the coercer at stage n: c0 + c1 [n = N] + wsh σ + ξ y.
  @inline(__always)
  public func costOfWar(stage: Int, shield: Double) -> Double {
    warCost + (stage >= stages ? nuclearWarCost : 0) + shieldWarCost * shield + basingRefusalCost * basingRefusal
  }

  /// (6) Chance that the coercer wins a war at stage n.
  @inline(__always)
  public func chanceOfVictory(stage: Int, targetStruckFirst: Bool = false) -> Double {
    let chance = stage >= stages ? victoryProbabilityArmed : victoryProbability
    return targetStruckFirst ? max(0, chance - firstStrikeAdvantage) : chance
  }

  /// (7) Chance of inadvertent war in a turn: 1 − exp(−(w0 + w1 τ p)).
  @inline(__always)
  public func chanceOfInadvertentWar(threat: Double, provocation: Double) -> Double {
    let hazard = accidentHazard + tensionHazard * threat * provocation
    return hazard == 0 ? 0 : 1 - standoff_exp(-hazard)
  }

  /// Cost per turn to the coercer of facing an armed target of this type: z.
  @inline(__always)
  public func threat(from type: TargetType) -> Double {
    type == .greedy ? threatFromSecuritySeeker + threatFromGreedy : threatFromSecuritySeeker
  }

  /// What a benign side does given its fear: π(m) = lo + (hi − lo) Λ((m − m*)/sm), a logit around
  /// a trust threshold (after Jervis 1978; McKelvey and Palfrey 1995).
  @inline(__always)
  public func benignAct(fear: Double, by observer: ObserverParameters) -> Double {
    observer.benignAct(fear: fear, threshold: trustThreshold, noise: trustNoise)
  }

  /// The danger that a target without the weapon perceives: Σ μK(θ) ι_θ(n = 0, σ, k = 0).
  @inline(__always)
  public func perceivedDanger(beliefOpportunist belief: Double, shield: Double) -> Double {
    chanceOfIntervention(beliefOpportunist: belief, stage: 0, shield: shield, pledge: 0)
  }

  /// (3) The same chance for one who does not know the coercer's type: Σ μK(θ) ι_θ, with μK the belief in an opportunist.
  @inline(__always)
  public func chanceOfIntervention(
    beliefOpportunist belief: Double, stage: Int, shield: Double, pledge: Double
  ) -> Double {
    belief * chanceOfIntervention(.opportunist, stage: stage, shield: shield, pledge: pledge)
      + (1 - belief) * chanceOfIntervention(.restrained, stage: stage, shield: shield, pledge: pledge)
  }
}

extension ObserverParameters {
  /// π(m) = lo + (hi − lo) Λ((m − m*)/sm), with m* the threshold and sm the noise; probabilities.
  @inline(__always)
  func benignAct(fear: Double, threshold: Double, noise: Double) -> Double {
    rateLow + (rateHigh - rateLow) * logistic((fear - threshold) / noise)
  }
}
