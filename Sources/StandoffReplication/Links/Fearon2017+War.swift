import StandoffAnalysis
import StandoffKernel

/// The links about war: what the bomb prevents, and when it is prevented.
extension Fearon2017 {
  static let bombStopsIntervention = ArgumentLink(
    "bomb_stops_intervention", claim: "Each stage lowers the chance of intervention in an uprising, and the bomb ends it.",
    sentence: "Kim thinks, with some reason, that being able to strike the U.S. mainland would lower this risk.",
    method: "the kernel's equation 3 at each stage"
  ) { world in
    let chances = (0...world.stages).map {
      world.chanceOfIntervention(.opportunist, stage: $0, shield: 0, pledge: 0)
    }
    return [
      .init("chance of intervention, by stage", expected: "falls", found: chances, holds: rises(chances.reversed())),
      .init(
        "before the bomb", expected: "above 1/2", found: [chances.dropLast().min() ?? .nan],
        holds: chances.dropLast().allSatisfy { $0 > 0.5 }),
      .init("with it", expected: "below 1/100", found: [chances.last ?? .nan], holds: (chances.last ?? 1) < 0.01),
    ]
  }

  static let eveOfCompletion = ArgumentLink(
    "eve_of_completion", claim: "A coercer that would rather fight than face the bomb fights on the eve of completion, never after.",
    sentence: "This in turn leads U.S. leaders to think about a preventive war.",
    method: """
      comparison of all stopping rules (strike from a stage on, or never), each valued by backward recursion over exact \
      turns of the loop, against a target at work; the belief by root finding. No strike rule is assumed
      """
  ) { world in
    let alarmed = 0.95
    let stages = Array(0..<world.stages)
    let chosen = try stages.map { try Double(firstStrike(world, from: $0, greedy: alarmed) ?? -1) }
    let calm = try Double(firstStrike(world, from: world.stages - 1, greedy: world.coercer.prior) ?? -1)
    let armed = try gainFromStriking(world, at: world.stages, greedy: alarmed)
    let threshold = try beliefThatStrikes(world)
    return [
      .init(
        "stage of the best strike, from each stage on, belief .95 that the target is greedy",
        expected: "\(world.stages - 1), the last before the bomb", found: chosen,
        holds: chosen.allSatisfy { $0 == Double(world.stages - 1) }),
      .init("the same at the prior belief (−1: never)", expected: "never", found: [calm], holds: calm == -1),
      .init("gain from striking an armed target, belief .95", expected: "below 0", found: [armed], holds: armed < 0),
      .init(
        "belief at which the strike on the eve begins to pay", expected: "between 0 and 1", found: [threshold],
        holds: threshold > 0 && threshold < 1),
      .init(
        "the same by the kernel's rule, which leaves out accidents and uprisings", expected: "within 0.15 of it",
        found: [rule(world)], holds: (rule(world) - threshold).magnitude < 0.15),
    ]
  }

  private static func rule(_ world: CrisisParameters) -> Double {
    world.attackThreshold(.opportunist, effectivePressure: 0, shield: 0)
  }

  /// The value to the coercer of a stopping rule, at the strike node of a stage: the target idles in the first turn, and
  /// works from the second on. The target is greedy with a chance, which the coercer does not revise.
  private static func value(
    _ world: CrisisParameters, at stage: Int, striking stages: Range<Int>, greedy: Double
  ) throws -> Double {
    let p = world.with { $0.initialStage = stage }
    func value(_ type: TargetType) throws -> Double {
      try CrisisSetting(
        parameters: p, types: CrisisTypes(.opportunist, type), coercer: PlannedStrategy.strikes(at: stages),
        target: PlannedStrategy.works(from: 2)
      ).value(to: .coercer)
    }
    return try greedy * value(.greedy) + (1 - greedy) * value(.securitySeeker)
  }

  /// The first stage of the best stopping rule from a stage on; nil where never to strike is best. Of equals the later.
  private static func firstStrike(_ world: CrisisParameters, from stage: Int, greedy: Double) throws -> Int? {
    var best = (first: world.stages, value: -Double.infinity)
    for first in (stage...world.stages).reversed() {
      // A rule that begins at the last stage never strikes before the bomb.
      let worth = try value(world, at: stage, striking: first..<world.stages, greedy: greedy)
      if worth > best.value { best = (first, worth) }
    }
    return best.first == world.stages ? nil : best.first
  }

  /// What a strike at once at a stage is worth over none at all.
  private static func gainFromStriking(_ world: CrisisParameters, at stage: Int, greedy: Double) throws -> Double {
    try value(world, at: stage, striking: stage..<stage + 1, greedy: greedy)
      - value(world, at: stage, striking: 0..<0, greedy: greedy)
  }

  /// nan where the coercer strikes at every belief or at none.
  private static func beliefThatStrikes(_ world: CrisisParameters) throws -> Double {
    let gain = { (greedy: Double) in try gainFromStriking(world, at: world.stages - 1, greedy: greedy) }
    guard try gain(0) < 0, try gain(1) > 0 else { return .nan }
    return try Root.find(in: 0...1, gain).value
  }
}
