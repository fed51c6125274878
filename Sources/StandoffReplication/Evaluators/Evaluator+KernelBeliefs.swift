import StandoffKernel

/// K.fear, K.path, K.evidence: eq. 8 at the defaults, as functions and as the turn loop plays it.
extension Evaluator {
  static let kernelBeliefs: [Evaluator] = [
    Evaluator(
      "K.fear", takes: "muK G_R shield", finds: "The danger that a target without the weapon perceives.",
      by: "the kernel's equation 3, averaged over the target's belief"
    ) { c in
      let p = CrisisParameters.with { $0.restrainedGain = c["G_R"] }
      return [p.perceivedDanger(beliefOpportunist: c["muK"], shield: c["shield"])]
    },
    Evaluator(
      "K.path", takes: "betaU betaK steps oK oU", mayTake: "muK G_R shield", words: ["who": ["U", "K"]],
      finds: "The coercer's belief (U) or the target's (K) after repeated observations.",
      by: "the kernel's belief rule, step by step; and a match of the turn loop in which nobody misreads", compute: path),
    Evaluator(
      "K.evidence", takes: "a eps betaU", mayTake: "n T lam", ranges: ["T": .whole(1...8)],
      finds: "The coercer's belief in every state in which the match may stand.", by: "exact propagation of the turn loop"
    ) { c in
      let p = CrisisParameters.with {
        $0.removeHazards()
        $0.initialStage = Int(c["n", default: 2])
        $0.turns = Int(c["T", default: 1])
        $0.completionRate = c["lam", default: $0.completionRate]
        $0.coercer.projection = c["betaU"]
        $0.coercer.noise = c["eps"]
        $0.target.noise = c["eps"]
      }
      let target = PlannedStrategy.target { _, act in act.effort = c["a"] }
      let exact = try CrisisSetting(parameters: p, target: target).exact(tracksBeliefs: true)
      return exact.standing.keys.map(\.targetGreedy.probability).sorted()
    },
  ]

  /// How many repetitions are tried for one in which nobody misreads.
  private static let tries: UInt64 = 400

  private static let path: Computation = { c in
    let steps = c.integer("steps")
    let shield = c["shield", default: 0]
    let p = CrisisParameters.with {
      $0.removeHazards()
      $0.completionRate = 0
      $0.turns = steps
      $0.coercer.projection = c["betaU"]
      $0.target.projection = c["betaK"]
      $0.target.prior = c["muK", default: $0.target.prior]
      $0.restrainedGain = c["G_R", default: $0.restrainedGain]
    }
    var pair = BeliefPair(p)
    for _ in 0..<steps { pair.update(p, arming: c["oK"], threat: c["oU"], shield: shield) }
    let played = try undisturbed(
      CrisisSetting(
        parameters: p, coercer: PlannedStrategy.coercer { _, act in act.threat = c["oU"] },
        target: PlannedStrategy.target { _, act in act.effort = c["oK"] }, patron: ConstantPatron(pressure: 0, shield: shield)))
    let belief = c.word("who") == "U" ? \BeliefPair.targetGreedy : \.coercerOpportunist
    let seen = c.word("who") == "U" ? \CrisisState.targetGreedy : \.coercerOpportunist
    return [pair[keyPath: belief].probability] + (played.map { [$0[keyPath: seen].probability] } ?? [])
  }

  /// The last state of a match in which nobody misreads; nil where none of many is.
  private static func undisturbed(_ setting: CrisisSetting) throws -> CrisisState? {
    for repetition in 0..<tries {
      let turns = try setting.record(seed: 1, repetition: repetition).turns
      let misread = turns.flatMap(\.events).contains { if case .misread = $0 { true } else { false } }
      if !misread { return turns.last?.after }
    }
    return nil
  }
}
