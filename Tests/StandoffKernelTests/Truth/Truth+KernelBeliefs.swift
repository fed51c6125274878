import StandoffKernel

/// K.fear, K.path, K.evidence: eq. 8 at the defaults, as functions and as the turn loop plays it.
extension Truth {
  static let kernelBeliefs: [String: Computation] = [
    "K.fear.default": fear, "K.fear.GR0.trusting": fear, "K.fear.shield.full": fear,
    "K.path.bayes.arm8": path, "K.path.half.arm4": path, "K.path.half.restraint3.U": path,
    "K.path.usrestraint.K": path, "K.path.graded.K": path, "K.path.bayes.trusting.arm8": path,
    "K.path.GR0.trusting.arm3": path, "K.path.GR0.fearful.arm3": path, "K.path.shield.arm3": path,
    "K.evidence.armed": evidence, "K.evidence.progress": evidence,
  ]

  @Sendable private static func fear(_ c: TruthCase) -> [Double] {
    let p = CrisisParameters.with { $0.restrainedGain = c["G_R"] }
    return [p.perceivedDanger(beliefOpportunist: c["muK"], shield: c["shield"])]
  }

  @Sendable private static func path(_ c: TruthCase) throws -> [Double] {
    let steps = c.integer("steps")
    let shield = c["shield", default: 0]
    let p = CrisisParameters.with {
      $0.removeHazards()
      $0.completionRate = 0
      $0.turns = steps
      $0.coercer.projection = c["betaU", default: $0.coercer.projection]
      $0.target.projection = c["betaK", default: $0.target.projection]
      $0.target.prior = c["muK", default: $0.target.prior]
      $0.restrainedGain = c["G_R", default: $0.restrainedGain]
    }
    var pair = BeliefPair(p)
    for _ in 0..<steps { pair.update(p, arming: c["oK"], threat: c["oU"], shield: shield) }

    // The same in play: a match in which nobody misreads.
    let table = Table(
      parameters: p,
      coercer: ScriptedStrategy.coercer { _, _, act in act.threat = c["oU"] },
      target: ScriptedStrategy.works(c["oK"]),
      patron: ScriptedStrategy.patron { _, _, act in act.shield = shield })
    var played = try table.record()
    for repetition in 1..<100 {
      let misread = played.events.contains { if case .misread = $0 { true } else { false } }
      if !misread { break }
      played = try table.record(repetition: UInt64(repetition))
    }
    let last = played.turn(steps).after
    return c.word("who") == "U"
      ? [pair.targetGreedy.probability, last.targetGreedy.probability]
      : [pair.coercerOpportunist.probability, last.coercerOpportunist.probability]
  }

  /// In every state in which the match may end.
  @Sendable private static func evidence(_ c: TruthCase) throws -> [Double] {
    let p = CrisisParameters.with {
      $0.removeHazards()
      $0.initialStage = Int(c["n", default: 2])
      $0.turns = Int(c["T", default: 1])
      $0.completionRate = c["lam", default: $0.completionRate]
      $0.coercer.projection = c["betaU"]
      $0.coercer.noise = c["eps"]
      $0.target.noise = c["eps"]
    }
    let exact = try Table(parameters: p, target: ScriptedStrategy.works(c["a"])).exact(tracksBeliefs: true)
    return exact.standing.keys.map(\.targetGreedy.probability).sorted()
  }
}
