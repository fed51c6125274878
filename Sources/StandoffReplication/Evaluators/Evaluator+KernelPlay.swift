import StandoffKernel

/// K figures that are distributions of the turn loop.
extension Evaluator {
  private static let propagation = "exact propagation of the turn loop"

  static let kernelPlay: [Evaluator] =
    CrisisOutcome.allCases.map { outcome in
      let name = CrisisSchema.model.outcomes[outcome.rawValue].name
      return Evaluator(
        "K.pressure.*.\(name) K.restraint.*.\(name)", takes: "tau a prov sU sC shield T",
        finds: "The chance of \(name) under constant postures, without strike and deal.", by: propagation
      ) { c in [try constantPostures(c).exact()[outcome]] }
    } + [
      Evaluator(
        "K.preventive", takes: "beta tau a prov sU sC",
        finds: "The chance of preventive war against a security seeker under the strike rule, by the bias of both sides.",
        by: propagation + " and of beliefs", compute: preventive),
      Evaluator(
        "K.cheat.ended", takes: "n T det lam", ranges: cheatRanges, finds: "The chance that a freeze has ended if the target cheats.",
        by: propagation
      ) { c in [1 - (try cheating(c))[.freeze]] },
      Evaluator(
        "K.cheat.breakout", takes: "n T det lam", ranges: cheatRanges,
        finds: "The chance that the programme is completed before any cheating is seen.", by: propagation
      ) { c in [try cheating(c)[.armedDeterrence]] },
      Evaluator(
        "K.hidden", takes: "n T det lam", ranges: cheatRanges, finds: "The chance that the stage shown lies below the true one.",
        by: propagation
      ) { c in
        let hidden = try cheating(c).standing.filter { $0.key.deal == .freeze && $0.key.shownStage < $0.key.stage }
        // Sums must not depend on the order of a dictionary.
        return [hidden.values.sorted().reduce(0, +)]
      },
      Evaluator(
        "K.prestige", takes: "p", finds: "The target's payoff from a standing provocation, idle and not threatened.", by: propagation
      ) { c in
        let p = CrisisParameters.with { $0.removeAccidents() }
        let target = PlannedStrategy.target { _, act in act.provocation = c["p"] }
        return [try CrisisSetting(parameters: p, target: target).exact().payoffs[1]]
      },
      Evaluator(
        "K.cap", takes: "k cap", finds: "The chance of disarmament within four turns where pledges are capped.", by: propagation
      ) { c in
        let p = CrisisParameters.with {
          $0.removeAccidents()
          $0.removeMisreading()
          $0.coercer.conservatism = 0
          $0.target.conservatism = 0
          $0.turns = 4
          $0.pledgeCap = c["cap"]
        }
        let setting = CrisisSetting(
          parameters: p, coercer: ConfiguredCoercer(.bargain(inducement: 0.05, pledge: c["k"]), p),
          target: ReferenceTarget(p), patron: ConstantPatron(pressure: 0.3))
        return [try setting.exact(tracksBeliefs: true)[.disarmed]]
      },
    ]

  private static let cheatRanges: [String: SymbolRange] = ["n": .whole(0...3), "lam": .share]

  /// Constant postures of a figure, which no strategy changes and no deal interrupts.
  private static func constantPostures(_ c: Arguments) -> CrisisSetting {
    var posture = ConfiguredCoercer.Setting()
    posture.posture.threat = c["tau"]
    posture.posture.sanctions = c["sU"]
    let p = CrisisParameters.with { $0.turns = c.integer("T") }
    return CrisisSetting(
      parameters: p, coercer: ConfiguredCoercer(posture, p), target: constantTarget(c),
      patron: ConstantPatron(pressure: c["sC"], shield: c["shield"]))
  }

  private static func constantTarget(_ c: Arguments) -> ConstantTarget {
    var posture = TargetPosture()
    posture.effort = c["a"]
    posture.provocation = c["prov"]
    return ConstantTarget(posture)
  }

  private static let preventive: Computation = { c in
    let p = CrisisParameters.with {
      $0.uprisingHazard = 0
      $0.removeMisreading()
      $0.coercer.projection = c["beta"]
      $0.target.projection = c["beta"]
    }
    var pressure = ConfiguredCoercer.Setting.pressure(p)
    pressure.posture.threat = c["tau"]
    pressure.posture.sanctions = c["sU"]
    let setting = CrisisSetting(
      parameters: p, coercer: ConfiguredCoercer(pressure, p), target: constantTarget(c),
      patron: ConstantPatron(pressure: c["sC"]))
    return [try setting.exact(tracksBeliefs: true)[.preventiveWar]]
  }

  /// A freeze struck in the first turn, under which the target cheats; once it has ended the target idles.
  private static func cheating(_ c: Arguments) throws -> ExactResult {
    let p = CrisisParameters.with {
      $0.removeHazards()
      $0.initialStage = c.integer("n")
      $0.turns = c.integer("T")
      $0.detectionRate = c["det"]
      $0.completionRate = c["lam"]
    }
    return try CrisisSetting(
      parameters: p, coercer: PlannedStrategy.offersOnce(.freeze),
      target: PlannedStrategy.target(accepts: true) { _, act in act.cheat = true }
    ).exact()
  }
}
