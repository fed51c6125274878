import CStandoffNumerics
import StandoffAnalysis
import StandoffKernel

/// M14: parameters chosen so that the kernel's hazards are those that a figure gives.
extension Evaluator {
  static let commitment: [Evaluator] = [
    Evaluator(
      "M14.xstar", takes: "dq G i0 i1", mayTake: "shield k", finds: "The capability above which the coercer leaves an uprising alone.",
      by: "bisection on the kernel's chance of intervention"
    ) { c in
      var p = interventionParameters(c)
      return [
        Threshold.find(in: 0...1) { capability in
          p.partialVulnerability = 2 * capability
          return p.chanceOfIntervention(.opportunist, stage: 1, shield: c["shield", default: 0], pledge: c["k", default: 0]) > 0.5
        }?.value ?? .nan
      ]
    },
    Evaluator(
      "M14.kstar", takes: "dq G i0", mayTake: "shield", finds: "The penalty from which on a pledge to a disarmed target is kept.",
      by: "bisection on the kernel's chance of intervention"
    ) { c in
      let p = interventionParameters(c)
      return [
        Threshold.find(in: 0...10) { pledge in
          p.chanceOfIntervention(.opportunist, stage: 0, shield: c["shield", default: 0], pledge: pledge) > 0.5
        }?.value ?? .nan
      ]
    },
    Evaluator(
      "M14.iota", takes: "dq G i0 i1 x sI", mayTake: "shield k", finds: "The chance of intervention in an uprising.",
      by: "the kernel's equation 3"
    ) { c in
      var p = interventionParameters(c)
      p.partialVulnerability = 2 * c["x"]
      let stages = [1] + (c["x"] == 0 ? [0] : c["x"] == 1 ? [p.stages] : [])
      return stages.map {
        p.chanceOfIntervention(.opportunist, stage: $0, shield: c["shield", default: 0], pledge: c["k", default: 0])
      }
    },
    Evaluator(
      "M14.b", takes: "uA HA HD d", mayTake: "v", finds: "The smallest inducement for which the target disarms without a pledge.",
      by: "the kernel's price of a deal; and bisection on the target's choice to accept"
    ) { c in
      // A third of the hazard would be there without the coercer, as at the kernel's defaults.
      let (p, position) = libya(c, intervened: c["HD"], alone: c["HD"] / 3)
      let terms = DealTerms(.disarm, pledge: 0)
      let accepted = Threshold.find(in: -200...200) { terms.isAcceptable(p, position, stage: p.stages, inducement: $0) }
      return [terms.price(p, position, stage: p.stages), accepted?.value ?? .nan]
    },
    Evaluator(
      "M14.premium", takes: "uA HA HD1 HD0 d", mayTake: "v", finds: "The part of that inducement that is owed to mistrust alone.",
      by: "difference of the kernel's prices without and with a pledge"
    ) { c in
      let (p, position) = libya(c, intervened: c["HD1"], alone: c["HD0"])
      let mistrusted = DealTerms(.disarm, pledge: 0).price(p, position, stage: p.stages)
      return [mistrusted - DealTerms(.disarm, pledge: 1).price(p, position, stage: p.stages)]
    },
    Evaluator(
      "M14.mustar", takes: "b uA HA HD1 HD0 d", mayTake: "v",
      finds: "The belief in an opportunist below which the target disarms, where another type would not intervene.",
      by: "bisection on the target's choice to accept"
    ) { c in
      let (p, position) = libya(c, intervened: c["HD1"], alone: c["HD0"])
      let found = Threshold.find(in: 0...1) { belief in
        var position = position
        position.opportunist = belief
        return DealTerms(.disarm, pledge: 0).isAcceptable(p, position, stage: p.stages, inducement: c["b"])
      }
      return [found?.value ?? .nan]
    },
    Evaluator(
      "M14.bU", takes: "z G hA iA IA HA hD iD ID HD d eb", finds: "The largest inducement that the coercer pays for disarmament.",
      by: "the kernel's willingness to pay", compute: coercersPrice),
  ]

  /// Stage 1 of 2 has the vulnerability ν/2, so that ν = 2x makes any capability x.
  private static func interventionParameters(_ c: Arguments) -> CrisisParameters {
    .with {
      $0.stages = 2
      $0.collapseWithIntervention = $0.collapseAlone + c["dq"]
      $0.opportunistGain = c["G"]
      $0.interventionCost = c["i0"]
      $0.interventionCostArmed = c["i1", default: $0.interventionCostArmed]
      $0.interventionNoise = c["sI", default: $0.interventionNoise]
      // A figure's shield is a cost.
      $0.shieldInterventionCost = 1
    }
  }

  /// A target at the last stage whose flow is uA and hazard HA; disarmed, its hazard is `intervened` where the coercer would
  /// intervene, and `alone` where a pledge, or its type, keeps it from doing so.
  private static func libya(
    _ c: Arguments, intervened: Double, alone: Double
  ) -> (CrisisParameters, StageValues.Position) {
    let p = CrisisParameters.with {
      $0.discountFactor = c["d"]
      $0.valueOfRuling = c["v", default: 1]
      $0.programmePrestige = 0
      $0.sharpenIntervention()
      $0.restrainedGain = 0
      $0.uprisingHazard = alone / $0.collapseAlone
      $0.collapseWithIntervention = intervened / $0.uprisingHazard
      // Certain against a disarmed target, never against an armed one: Δq G lies between the two costs.
      let worth = $0.interventionCost + $0.interventionCostArmed / 2
      $0.opportunistGain = worth / ($0.collapseWithIntervention - $0.collapseAlone)
      $0.programmeLegitimacy = standoff_log(alone / c["HA"])
      $0.sanctionDestabilisation = 0
      $0.sanctionPain = 1
    }
    let pain = p.valueOfRuling - c["uA"]
    return (p, StageValues.Position(effectivePressure: pain, threat: 0, opportunist: 1, resolved: 0))
  }

  private static let coercersPrice: Computation = { c in
    let p = CrisisParameters.with {
      $0.discountFactor = c["d"]
      $0.threatFromSecuritySeeker = c["z"]
      $0.opportunistGain = c["G"]
      $0.uprisingHazard = c["hD"]
      $0.programmeLegitimacy = standoff_log(c["hD"] / c["hA"])
      $0.collapseAlone = c["HA"] / c["hA"]
      $0.collapseWithIntervention = c["HD"] / c["hD"]
      $0.interventionCost = c["ID"]
      $0.interventionCostArmed = c["IA"] - c["ID"]
      $0.inducementCost = c["eb"]
      $0.sharpenIntervention()
    }
    for (symbol, stage) in [("iD", 0), ("iA", p.stages)] {
      let joins = p.chanceOfIntervention(.opportunist, stage: stage, shield: 0, pledge: 0)
      guard joins == c[symbol] else {
        throw InputError(
          "\(c.id): \(symbol) is \(PlainNumber.text(c[symbol])), but by the gain and the costs the chance of intervention is \(PlainNumber.text(joins))")
      }
    }
    return [
      DealTerms(.disarm, pledge: 0).willingnessToPay(p, .opportunist, greedy: 0, effectivePressure: 0, stage: p.stages)
    ]
  }
}
