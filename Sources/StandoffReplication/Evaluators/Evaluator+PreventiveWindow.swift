import CStandoffNumerics
import StandoffAnalysis
import StandoffKernel

/// M05 and its twins in the turn loop: stopping rules played against each other by exact propagation.
extension Evaluator {
  private static let propagation = "root of the gain of one stopping rule over another, each valued by exact propagation of the turn loop"

  static let preventiveWindow: [Evaluator] = [
    Evaluator(
      "M05.cstar", takes: "z lam d", finds: "The largest cost of war at which the coercer strikes on the eve of completion.",
      by: propagation
    ) { c in [try eveCost(window(c), harm: c["z"], targetWorksFrom: 2)] },
    Evaluator(
      "M05.lamstar", takes: "z c d", finds: "The completion rate above which it strikes rather than waits.", by: propagation
    ) { c in
      [try Root.find(in: 0.002...1) { try gainFromTheEve(window(c, rate: $0), targetWorksFrom: 2) }.value]
    },
    Evaluator(
      "M05.value", takes: "c lam d N n", mayTake: "z", ranges: ["n": .whole(0...11)],
      finds: "The coercer's value at the strike node of a stage if it strikes on the eve of completion alone.",
      by: "exact propagation of the turn loop"
    ) { c in
      var p = window(c, harm: c["z", default: usualHarm])
      guard c.integer("n") < p.stages else { throw InputError("\(c.id): n must be below N, \(p.stages)") }
      p.initialStage = c.integer("n")
      // At the strike node of stage n, in units of the next turn's start.
      return [try valueOfStriking(from: p.stages - 1, p, targetWorksFrom: 2) / p.discountFactor]
    },
    Evaluator(
      "M05.laststage", takes: "c lam d N z", finds: "The first stage at which to strike is better than any later strike, or none.",
      by: "comparison of all stopping rules, each valued by exact propagation of the turn loop"
    ) { c in [Double(try firstStageOfStriking(window(c)) ?? -1)] },
    Evaluator(
      "M05.done", takes: "lam m T", ranges: ["lam": .share],
      finds: "The chance that the stages that remain are completed in time.", by: "exact propagation of the turn loop"
    ) { c in [try chanceOfCompletion(c, turns: c.integer("T"))] },
    Evaluator(
      "M05.mean", takes: "lam m", ranges: ["lam": .number(0.1...1)], finds: "The mean number of turns to completion.",
      by: "sum of the chances of not being done yet, each by exact propagation of the turn loop"
    ) { c in
      var sum = 0.0
      var turns = 0
      while true {
        let left = turns == 0 ? 1 : 1 - (try chanceOfCompletion(c, turns: turns))
        sum += left
        // What is left out falls at least as fast as the terms do.
        if left < 1e-14 { return [sum] }
        turns += 1
      }
    },
    Evaluator(
      "K.turnloop.cstar", takes: "z lam d", mayTake: "N",
      finds: "The largest cost of war at which it strikes, in the whole loop from stage 0.", by: propagation
    ) { c in
      var p = window(c)
      p.initialStage = 0
      return [try eveCost(p, harm: c["z"], targetWorksFrom: 1)]
    },
    Evaluator(
      "K.turnloop.zstar M05.zstar", takes: "c G pw lam d", mayTake: "N",
      finds: "The cost per turn of an armed target above which it strikes: imperfect strikes, a gain from the regime's end.",
      by: propagation + "; and by the kernel's strike rule"
    ) { c in
      var p = window(c)
      let byRule = p.preventionThreshold(.opportunist, effectivePressure: 0, shield: 0)
      p.initialStage = 0
      let played = try Root.find(in: 0...(100 * p.warCost)) { harm in
        p.threatFromSecuritySeeker = harm
        return try gainFromTheEve(p, targetWorksFrom: 1)
      }
      return [played.value, byRule]
    },
  ]

  /// z of the figures that do not give one.
  private static let usualHarm = 0.05

  /// The window alone: no hazards, no harm before completion, a sure strike without gain, an armed target that costs z.
  private static func window(_ c: Arguments, rate: Double? = nil, harm: Double? = nil) -> CrisisParameters {
    .with {
      $0.removeHazards()
      $0.partialVulnerability = 0
      $0.discountFactor = c["d"]
      $0.completionRate = rate ?? c["lam"]
      $0.stages = Int(c["N", default: 2])
      $0.initialStage = $0.stages - 1
      $0.threatFromSecuritySeeker = harm ?? c["z", default: 0]
      $0.warCost = c["c", default: 1]
      $0.victoryProbability = c["pw", default: 1]
      $0.opportunistGain = c["G", default: 0]
      // Long enough that an unfinished programme at the end weighs less than 1e-14.
      let patience = $0.discountFactor * (1 - $0.completionRate)
      $0.turns = patience > 0 ? Int((33 / -standoff_log(patience)).rounded(.up)) + $0.stages : $0.stages + 2
    }
  }

  /// The coercer's value of striking from `stage` on, before completion. The target works at full effort from `first`;
  /// a target that idles in the first turn puts the coercer at the strike node of the initial stage.
  private static func valueOfStriking(
    from stage: Int, _ p: CrisisParameters, targetWorksFrom first: Int
  ) throws -> Double {
    try CrisisSetting(
      parameters: p, coercer: PlannedStrategy.strikes(at: stage..<max(stage, p.stages)), target: PlannedStrategy.works(from: first)
    ).exact().payoffs[0]
  }

  /// What striking on the eve of completion is worth over never striking.
  private static func gainFromTheEve(_ p: CrisisParameters, targetWorksFrom first: Int) throws -> Double {
    try valueOfStriking(from: p.stages - 1, p, targetWorksFrom: first)
      - valueOfStriking(from: p.stages, p, targetWorksFrom: first)
  }

  /// No war is worth more than all the harm to come, z/(1 − δ).
  private static func eveCost(_ p: CrisisParameters, harm: Double, targetWorksFrom first: Int) throws -> Double {
    try Root.find(in: 0...(harm / (1 - p.discountFactor) + 1)) { cost in
      try gainFromTheEve(p.with { $0.warCost = cost }, targetWorksFrom: first)
    }.value
  }

  private static func firstStageOfStriking(_ p: CrisisParameters) throws -> Int? {
    try (0..<p.stages).first { stage in
      let here = p.with { $0.initialStage = stage }
      let now = try valueOfStriking(from: stage, here, targetWorksFrom: 2)
      let later = try (stage + 1...p.stages).map { try valueOfStriking(from: $0, here, targetWorksFrom: 2) }
      return later.allSatisfy { now > $0 }
    }
  }

  private static func chanceOfCompletion(_ c: Arguments, turns: Int) throws -> Double {
    let p = CrisisParameters.with {
      $0.removeHazards()
      $0.completionRate = c["lam"]
      $0.stages = max($0.stages, c.integer("m"))
      $0.initialStage = $0.stages - c.integer("m")
      $0.turns = turns
    }
    return try CrisisSetting(parameters: p, target: PlannedStrategy.works()).exact()[.armedDeterrence]
  }
}
