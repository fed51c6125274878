import StandoffKernel

/// K cases that are distributions of the turn loop.
extension Truth {
  static let kernelPlay: [String: Computation] = [
    "K.pressure.T4.inadvertent_war": constant(.inadvertentWar), "K.pressure.T4.collapse_alone": constant(.collapseAlone),
    "K.pressure.T4.collapse_intervention": constant(.collapseIntervention),
    "K.pressure.T4.armed_deterrence": constant(.armedDeterrence), "K.pressure.T4.status_quo": constant(.statusQuo),
    "K.pressure.T40.inadvertent_war": constant(.inadvertentWar),
    "K.pressure.T40.collapse_intervention": constant(.collapseIntervention),
    "K.pressure.T40.armed_deterrence": constant(.armedDeterrence), "K.pressure.T40.status_quo": constant(.statusQuo),
    "K.restraint.T40.inadvertent_war": constant(.inadvertentWar),
    "K.restraint.T40.collapse_intervention": constant(.collapseIntervention),
    "K.restraint.T40.status_quo": constant(.statusQuo),
    "K.preventive.beta0.0": preventive, "K.preventive.beta0.1": preventive, "K.preventive.beta0.25": preventive,
    "K.cheat.ended": freezeEnded, "K.cheat.breakout": brokeOut, "K.hidden.gap": hidden,
    "K.prestige": prestige, "K.cap.anarchy": underAnarchy,
  ]

  /// Constant postures of a case, which no strategy changes and no deal interrupts.
  static func constantPostures(_ c: TruthCase) -> Table {
    var setting = ConfiguredCoercer.Setting()
    setting.posture.threat = c["tau"]
    setting.posture.sanctions = c["sU"]
    var posture = TargetPosture()
    posture.effort = c["a"]
    posture.provocation = c["prov"]
    let p = CrisisParameters.with { $0.turns = c.integer("T") }
    return Table(
      parameters: p, coercer: ConfiguredCoercer(setting, p), target: ConstantTarget(posture),
      patron: ConstantPatron(pressure: c["sC"], shield: c["shield"]))
  }

  /// The outcome that a case's id names.
  static func outcome(of c: TruthCase) -> CrisisOutcome? {
    CrisisSchema.model.outcomes.firstIndex { c.id.hasSuffix(".\($0.name)") }.flatMap(CrisisOutcome.init)
  }

  private static func constant(_ outcome: CrisisOutcome) -> Computation {
    { c in
      guard Self.outcome(of: c) == outcome else { return [] }
      return [try constantPostures(c).exact()[outcome]]
    }
  }

  @Sendable private static func preventive(_ c: TruthCase) throws -> [Double] {
    let p = CrisisParameters.with {
      $0.uprisingHazard = 0
      $0.removeMisreading()
      $0.setProjection(c["beta"])
    }
    let table = Table(
      parameters: p, coercer: ConfiguredCoercer(.pressure(p), p), target: ConstantTarget.sprint(),
      patron: ConstantPatron(pressure: c["sC"]))
    return [try table.exact(tracksBeliefs: true)[.preventiveWar]]
  }

  /// A freeze struck in the first turn, under which the target cheats; once it has ended the target idles.
  private static func cheating(_ c: TruthCase) throws -> ExactResult {
    let p = CrisisParameters.with {
      $0.removeHazards()
      $0.initialStage = c.integer("n")
      $0.turns = c.integer("T")
      $0.detectionRate = c["det"]
      $0.completionRate = c["lam"]
    }
    return try Table(
      parameters: p, coercer: ScriptedStrategy.offersOnce(.freeze),
      target: ScriptedStrategy.agrees { _, _, act in act.cheat = true }
    ).exact()
  }

  @Sendable private static func freezeEnded(_ c: TruthCase) throws -> [Double] { [1 - (try cheating(c))[.freeze]] }

  @Sendable private static func brokeOut(_ c: TruthCase) throws -> [Double] { [try cheating(c)[.armedDeterrence]] }

  @Sendable private static func hidden(_ c: TruthCase) throws -> [Double] {
    let hidden = try cheating(c).standing.filter { $0.key.deal == .freeze && $0.key.shownStage < $0.key.stage }
    return [hidden.values.reduce(0, +)]
  }

  @Sendable private static func prestige(_ c: TruthCase) throws -> [Double] {
    let p = CrisisParameters.with { $0.removeAccidents() }
    return [try Table(parameters: p, target: ScriptedStrategy.works(0, provocation: c["p"])).exact().payoffs[1]]
  }

  @Sendable private static func underAnarchy(_ c: TruthCase) throws -> [Double] {
    let p = CrisisParameters.with {
      $0.removeAccidents()
      $0.removeMisreading()
      $0.coercer.conservatism = 0
      $0.target.conservatism = 0
      $0.turns = 4
      $0.pledgeCap = c["cap"]
    }
    let table = Table(
      parameters: p, coercer: ConfiguredCoercer(.bargain(inducement: 0.05, pledge: c["k"]), p),
      target: ReferenceTarget(p), patron: ConstantPatron(pressure: 0.3))
    return [try table.exact(tracksBeliefs: true)[.disarmed]]
  }
}
