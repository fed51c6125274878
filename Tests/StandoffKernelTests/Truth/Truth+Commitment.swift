import Foundation
import StandoffKernel

/// M14, M15 and M16's dynamic cases: parameters chosen so that the kernel's hazards are those that a case gives.
extension Truth {
  static let commitment: [String: Computation] = [
    "M14.xstar": capabilityThatDeters, "M14.iota.disarmed": intervention, "M14.iota.icbm": intervention,
    "M14.b.uncommitted": uncommittedPrice, "M14.premium": premium, "M14.mustar": trustThreshold,
    "M14.bU": coercersPrice, "M15.h": uprisingHazard, "M15.survival": survival, "M15.domestic": domesticWorth,
    "M16.dyn.base": costOfArming, "M16.dyn.threat.unassured": costOfArming, "M16.dyn.threat.assured": costOfArming,
    "M16.dyn.threat.half": costOfArming,
  ]

  private static func interventionParameters(_ c: TruthCase) -> CrisisParameters {
    .with {
      $0.collapseWithIntervention = $0.collapseAlone + c["dq"]
      $0.opportunistGain = c["G"]
      $0.interventionCost = c["i0"]
      $0.interventionCostArmed = c["i1"]
      $0.interventionNoise = c["sI", default: $0.interventionNoise]
    }
  }

  /// Capability x is the vulnerability of stage 1 of 2, ν/2.
  @Sendable private static func capabilityThatDeters(_ c: TruthCase) -> [Double] {
    var p = interventionParameters(c)
    p.stages = 2
    return [
      threshold(0, 1) { capability in
        p.partialVulnerability = 2 * capability
        return p.chanceOfIntervention(.opportunist, stage: 1, shield: 0, pledge: 0) > 0.5
      }
    ]
  }

  @Sendable private static func intervention(_ c: TruthCase) -> [Double] {
    let p = interventionParameters(c)
    let stage = c["x"] == 1 ? p.stages : 0
    return [p.chanceOfIntervention(.opportunist, stage: stage, shield: c["shield"], pledge: c["k"])]
  }

  /// A target at the last stage whose flow is uA and hazard HA; disarmed, its hazard is h0 (q0 + ι Δq): HD1 where the
  /// coercer would intervene, HD0 where a pledge, or its type, keeps it from doing so.
  private static func libya(_ c: TruthCase) -> (CrisisParameters, StageValues.Position) {
    let p = CrisisParameters.with {
      $0.discountFactor = c["d"]
      $0.valueOfRuling = c["v", default: 1]
      $0.programmePrestige = 0
      $0.sharpenIntervention()
      $0.restrainedGain = 0
      let (intervened, alone) = (c["HD1", default: c["HD", default: 0]], c["HD0", default: 0.0025])
      $0.uprisingHazard = alone / $0.collapseAlone
      $0.collapseWithIntervention = intervened / $0.uprisingHazard
      $0.programmeLegitimacy = log(alone / c["HA"])
      $0.sanctionDestabilisation = 0
      $0.sanctionPain = 1
    }
    return (p, StageValues.Position(effectivePressure: 1 - c["uA"], threat: 0, opportunist: 1, resolved: 0))
  }

  @Sendable private static func uncommittedPrice(_ c: TruthCase) -> [Double] {
    let (p, position) = libya(c)
    let terms = DealTerms(.disarm, pledge: 0)
    return [
      terms.price(p, position, stage: p.stages),
      threshold(-1, 1) { terms.isAcceptable(p, position, stage: p.stages, inducement: $0) },
    ]
  }

  @Sendable private static func premium(_ c: TruthCase) -> [Double] {
    let (p, position) = libya(c)
    let mistrusted = DealTerms(.disarm, pledge: 0).price(p, position, stage: p.stages)
    return [mistrusted - DealTerms(.disarm, pledge: 1).price(p, position, stage: p.stages)]
  }

  @Sendable private static func trustThreshold(_ c: TruthCase) -> [Double] {
    let (p, position) = libya(c)
    return [
      threshold(0, 1) { belief in
        var position = position
        position.opportunist = belief
        return DealTerms(.disarm, pledge: 0).isAcceptable(p, position, stage: p.stages, inducement: c["b"])
      }
    ]
  }

  @Sendable private static func coercersPrice(_ c: TruthCase) -> [Double] {
    let p = CrisisParameters.with {
      $0.discountFactor = c["d"]
      $0.threatFromSecuritySeeker = c["z"]
      $0.opportunistGain = c["G"]
      $0.uprisingHazard = c["hD"]
      $0.programmeLegitimacy = log(c["hD"] / c["hA"])
      $0.collapseAlone = c["HA"] / c["hA"]
      $0.collapseWithIntervention = c["HD"] / c["hD"]
      $0.interventionCost = c["ID"]
      $0.interventionCostArmed = c["IA"] - c["ID"]
      $0.inducementCost = c["eb"]
      $0.sharpenIntervention()
    }
    guard p.chanceOfIntervention(.opportunist, stage: 0, shield: 0, pledge: 0) == c["iD"],
      p.chanceOfIntervention(.opportunist, stage: p.stages, shield: 0, pledge: 0) == c["iA"]
    else { return [.nan] }
    return [
      DealTerms(.disarm, pledge: 0).willingnessToPay(p, .opportunist, greedy: 0, effectivePressure: 0, stage: p.stages)
    ]
  }

  @Sendable private static func uprisingHazard(_ c: TruthCase) -> [Double] {
    let p = CrisisParameters.with {
      $0.uprisingHazard = c["h0"]
      $0.programmeLegitimacy = c["kL"]
      $0.sanctionDestabilisation = c["kS"]
    }
    return [p.uprisingHazard(stage: Int(c["x"] * Double(p.stages)), effectivePressure: c["s"])]
  }

  /// Every uprising topples the regime, and comes at H.
  @Sendable private static func survival(_ c: TruthCase) throws -> [Double] {
    let p = CrisisParameters.with {
      $0.removeHazards()
      $0.uprisingHazard = c["H"]
      $0.programmeLegitimacy = 0
      $0.collapseAlone = 1
      $0.collapseWithIntervention = 1
      $0.turns = c.integer("T")
    }
    return [try Table(parameters: p).exact()[.statusQuo]]
  }

  /// The programme's cost per turn as negative prestige; no coercer gains from the regime's end, so none intervenes.
  @Sendable private static func domesticWorth(_ c: TruthCase) -> [Double] {
    var p = CrisisParameters.with {
      $0.discountFactor = c["d"]
      $0.valueOfRuling = c["v"]
      $0.opportunistGain = 0
      $0.restrainedGain = 0
      $0.sharpenIntervention()
      $0.uprisingHazard = c["H0"] / $0.collapseAlone
      $0.programmeLegitimacy = log(c["H0"] / c["HA"])
    }
    let position = StageValues.Position(effectivePressure: 0, threat: 0, opportunist: 1, resolved: 0)
    return [
      threshold(0, 1) { cost in
        p.programmePrestige = -cost
        return StageValues(p, position, stage: p.stages).value > StageValues(p, position, stage: 0).stay
      }
    ]
  }

  /// Perceived attack alone, without uprisings, one stage to go: hx is the hazard while arming, and the share ψ of it that
  /// idling removes is such that the rest is θ + (1 − ψ)τ.
  @Sendable private static func costOfArming(_ c: TruthCase) -> [Double] {
    let arming = c["th"] + c["tau"]
    let idling = c["th"] + (1 - c["psi"]) * c["tau"]
    var p = CrisisParameters.with {
      $0.removeHazards()
      $0.discountFactor = c["d"]
      $0.completionRate = c["lam"]
      $0.valueOfRuling = c["v"]
      $0.programmePrestige = 0
      $0.stages = 1
      $0.perceivedAttackHazard = arming
      $0.threatConditionality = 1 - idling / arming
      $0.deterrentEffect = c["D"]
    }
    let position = StageValues.Position(effectivePressure: 0, threat: 1, opportunist: 1, resolved: 0)
    return [
      threshold(0, 10) { cost in
        p.armingCost = 2 * cost
        return StageValues(p, position, stage: 0).arms
      }
    ]
  }
}
