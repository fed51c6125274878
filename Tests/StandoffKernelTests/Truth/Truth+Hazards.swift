import Foundation
import StandoffKernel

/// M20 and M22: competing hazards, and the third party.
extension Truth {
  static let hazards: [String: Computation] = [
    "M20.war.T4": competing(.inadvertentWar), "M20.war.T40": competing(.inadvertentWar),
    "M20.collapse.T40": competing(.collapseAlone), "M20.armed": competing(.armedDeterrence),
    "M20.inadvertent": inadvertentWar, "M22.leak.usonly": leak, "M22.pressure": collapseAversion,
  ]

  /// War at w and collapse at H in every turn, whatever the stage.
  private static func competing(_ outcome: CrisisOutcome) -> Computation {
    { c in
      let p = CrisisParameters.with {
        $0.accidentHazard = -log(1 - c["w"])
        $0.tensionHazard = 0
        $0.uprisingHazard = c["H"]
        $0.programmeLegitimacy = 0
        $0.collapseAlone = 1
        $0.collapseWithIntervention = 1
        $0.interventionNoise = 1e-4
        $0.opportunistGain = 0
        $0.completionRate = c["lam", default: 0]
        $0.initialStage = $0.stages - Int(c["m", default: 1])
        $0.turns = c.integer("T")
      }
      return [try Table(parameters: p, target: ScriptedStrategy.works()).exact()[outcome]]
    }
  }

  @Sendable private static func inadvertentWar(_ c: TruthCase) -> [Double] {
    let p = CrisisParameters.with {
      $0.accidentHazard = c["w0"]
      $0.tensionHazard = c["w1"]
    }
    return [p.chanceOfInadvertentWar(threat: c["tau"], provocation: c["p"])]
  }

  @Sendable private static func leak(_ c: TruthCase) -> [Double] {
    let p = CrisisParameters.with { $0.patronTradeShare = c["eta"] }
    return [p.effectivePressure(sanctions: c["sU"], pressure: c["sC"])]
  }

  @Sendable private static func collapseAversion(_ c: TruthCase) -> [Double] {
    [
      threshold(0, 100) { aversion in
        PatronPressure(completionLoss: c["A"], collapseLoss: aversion, cost: c["cs"])
          .joins(slowdown: c["dlam"], hazard: c["dh"])
      }
    ]
  }
}
