import Foundation
import StandoffKernel

/// M05 and its twins in the turn loop: stopping rules played against each other by exact propagation.
extension Truth {
  static let preventiveWindow: [String: Computation] = [
    "M05.cstar.2": eveCost, "M05.lamstar.1": eveRate, "M05.lamstar.2": eveRate,
    "M05.value.stage0": valueOfWaiting, "M05.value.stage1": valueOfWaiting, "M05.value.stage2": valueOfWaiting,
    "M05.value.stage3": valueOfWaiting, "M05.laststage": firstStageOfStriking,
    "M05.done.1": completed, "M05.done.2": completed, "M05.mean": turnsToCompletion,
    "K.turnloop.cstar.2": loopCost, "K.turnloop.cstar.3": loopCost, "K.turnloop.zstar": loopThreat,
  ]

  /// The window alone: no hazards, no harm before completion, a sure strike without gain, an armed target that costs z.
  static func window(_ c: TruthCase, rate: Double? = nil) -> CrisisParameters {
    .with {
      $0.removeHazards()
      $0.partialVulnerability = 0
      $0.discountFactor = c["d"]
      $0.completionRate = rate ?? c["lam"]
      $0.stages = Int(c["N", default: 2])
      $0.initialStage = $0.stages - 1
      $0.threatFromSecuritySeeker = c["z", default: 0]
      $0.warCost = c["c", default: 1]
      $0.victoryProbability = c["pw", default: 1]
      $0.opportunistGain = c["G", default: 0]
      // Long enough that an unfinished programme at the end weighs less than 1e-14.
      let patience = $0.discountFactor * (1 - $0.completionRate)
      $0.turns = patience > 0 ? Int((33 / -log(patience)).rounded(.up)) + $0.stages : $0.stages + 2
    }
  }

  /// The coercer's value of striking from `stage` on, before completion. The target works at full effort from `first`;
  /// a target that idles in the first turn puts the coercer at the strike node of the initial stage.
  static func valueOfStriking(from stage: Int, _ p: CrisisParameters, targetWorksFrom first: Int) throws -> Double {
    let table = Table(
      parameters: p,
      coercer: ScriptedStrategy.coercer(strike: { _, view in
        Int(view[CrisisSlot.stage]) >= stage && Int(view[CrisisSlot.stage]) < p.stages
      }),
      target: ScriptedStrategy.target { turn, _, act in act.effort = turn >= first ? 1 : 0 })
    return try table.exact().payoffs[0]
  }

  @Sendable private static func eveCost(_ c: TruthCase) throws -> [Double] {
    [
      try indifference(0, 2) { cost in
        var p = window(c)
        p.warCost = cost
        return try gainFromTheEve(p, targetWorksFrom: 2)
      }
    ]
  }

  @Sendable private static func eveRate(_ c: TruthCase) throws -> [Double] {
    [
      try indifference(0.01, 0.5) { try gainFromTheEve(window(c, rate: $0), targetWorksFrom: 2) }
    ]
  }

  /// At the strike node of stage n, in units of the next turn's start.
  @Sendable private static func valueOfWaiting(_ c: TruthCase) throws -> [Double] {
    var p = window(c)
    p.initialStage = c.integer("n")
    p.threatFromSecuritySeeker = 0.05
    return [try valueOfStriking(from: p.stages - 1, p, targetWorksFrom: 2) / p.discountFactor]
  }

  @Sendable private static func firstStageOfStriking(_ c: TruthCase) throws -> [Double] {
    let p = window(c)
    let first = try (0..<p.stages).first { stage in
      var p = p
      p.initialStage = stage
      let now = try valueOfStriking(from: stage, p, targetWorksFrom: 2)
      let later = try (stage + 1...p.stages).map { try valueOfStriking(from: $0, p, targetWorksFrom: 2) }
      return now > later.max()!
    }
    return [Double(first ?? -1)]
  }

  @Sendable private static func completed(_ c: TruthCase) throws -> [Double] {
    [try chanceOfCompletion(c, turns: c.integer("T"))]
  }

  @Sendable private static func turnsToCompletion(_ c: TruthCase) throws -> [Double] {
    [try (0..<120).map { 1 - (try chanceOfCompletion(c, turns: $0)) }.reduce(0, +)]
  }

  private static func chanceOfCompletion(_ c: TruthCase, turns: Int) throws -> Double {
    let p = CrisisParameters.with {
      $0.removeHazards()
      $0.completionRate = c["lam"]
      $0.initialStage = $0.stages - c.integer("m")
      $0.turns = turns
    }
    return try Table(parameters: p, target: ScriptedStrategy.works()).exact()[.armedDeterrence]
  }

  /// The whole loop from stage 0, with the target at work from the first turn.
  @Sendable private static func loopCost(_ c: TruthCase) throws -> [Double] {
    [
      try indifference(0, 2) { cost in
        var p = window(c)
        p.initialStage = 0
        p.warCost = cost
        return try gainFromTheEve(p, targetWorksFrom: 1)
      }
    ]
  }

  @Sendable private static func loopThreat(_ c: TruthCase) throws -> [Double] {
    var p = window(c)
    let byRule = p.preventionThreshold(.opportunist, effectivePressure: 0, shield: 0)
    p.initialStage = 0
    return [
      try indifference(0, 1) { cost in
        p.threatFromSecuritySeeker = cost
        return try gainFromTheEve(p, targetWorksFrom: 1)
      },
      byRule,
    ]
  }

  /// What striking on the eve of completion is worth over never striking.
  private static func gainFromTheEve(_ p: CrisisParameters, targetWorksFrom first: Int) throws -> Double {
    try valueOfStriking(from: p.stages - 1, p, targetWorksFrom: first)
      - valueOfStriking(from: p.stages, p, targetWorksFrom: first)
  }
}
