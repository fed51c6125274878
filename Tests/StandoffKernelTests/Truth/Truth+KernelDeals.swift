import StandoffKernel

/// K cases about deals: prices, willingness to pay, red lines, and what keeping or breaking a deal pays.
extension Truth {
  static let kernelDeals: [String: Computation] = [
    "K.zopa.uncommitted.bK.n2": price(.disarm), "K.zopa.uncommitted.bK.n4": price(.disarm),
    "K.zopa.committed.bK.n2": price(.disarm), "K.freeze.uncommitted.bK": price(.freeze),
    "K.freeze.committed.bK": price(.freeze), "K.zopa.uncommitted.bU": willingness(.disarm),
    "K.zopa.committed.bU.n2": willingness(.disarm), "K.freeze.uncommitted.bU": willingness(.freeze),
    "K.race.n3": race, "K.rhostar.tau0.0": resolveThatDeters, "K.rhostar.tau0.4": resolveThatDeters,
    "K.rhostar.tau0.8": resolveThatDeters, "K.payoff.disarm.uncommitted.K": payoffOfDeal,
    "K.payoff.disarm.committed.K": payoffOfDeal, "K.renege.payoff": reneging, "K.renege.keep": keeping,
    "K.renege.kstar": pledgeThatHolds,
  ]

  private static func position(_ c: TruthCase) -> StageValues.Position {
    let p = CrisisParameters()
    return StageValues.Position(
      effectivePressure: c["s"], threat: c["tau"], opportunist: p.target.prior, resolved: p.priorResolved)
  }

  private static func price(_ offer: Offer) -> Computation {
    { c in
      let p = CrisisParameters()
      let terms = DealTerms(offer, pledge: c["k"])
      let stage = c.integer("n")
      return [
        terms.price(p, position(c), stage: stage),
        threshold(-1, 1) { terms.isAcceptable(p, position(c), stage: stage, inducement: $0) },
      ]
    }
  }

  /// By the formula, and by exact propagation with and without the deal, whose value is linear in b.
  private static func willingness(_ offer: Offer) -> Computation {
    { c in
      let p = CrisisParameters()
      let stage = c.integer("n")
      let formula = DealTerms(offer, pledge: c["k"]).willingnessToPay(
        p, .opportunist, greedy: c["muU"], effectivePressure: c["s"], stage: stage)
      let free = try coercersValue(c, deal: offer, inducement: 0)
      let paid = try coercersValue(c, deal: offer, inducement: 1)
      return [formula, (free - (try coercersValue(c, deal: .none, inducement: 0))) / (free - paid)]
    }
  }

  /// The coercer's value from stage n: of a deal in force, or of the race. Its expected harm is that of a known type, its
  /// postures cost nothing, no war comes of itself, and sU = 1 with sC = .3 give s = .37.
  private static func coercersValue(_ c: TruthCase, deal: Offer, inducement: Double) throws -> Double {
    let p = CrisisParameters.with {
      $0.removeAccidents()
      $0.threatFromSecuritySeeker += c["muU"] * $0.threatFromGreedy
      $0.threatFromGreedy = 0
      $0.threatCost = 0
      $0.sanctionCost = 0
      $0.initialStage = c.integer("n")
      $0.turns = 80
    }
    guard abs(p.effectivePressure(sanctions: 1, pressure: 0.3) - c["s"]) < 1e-15 else { return .nan }
    var start = CrisisState(p)
    if deal != .none {
      start.deal = deal == .disarm ? .disarmed : .freeze
      start.inducement = inducement
      start.pledge = c["k"]
      if deal == .disarm { (start.stage, start.shownStage) = (0, 0) }
    }
    let table = Table(
      parameters: p, coercer: ScriptedStrategy.coercer { _, _, act in act.sanctions = 1 },
      target: ScriptedStrategy.works(), patron: ConstantPatron(pressure: 0.3))
    return try table.exact(from: start).payoffs[0]
  }

  @Sendable private static func race(_ c: TruthCase) throws -> [Double] {
    [
      DealTerms.race(
        CrisisParameters(), .opportunist, greedy: c["muU"], effectivePressure: c["s"], stage: c.integer("n")),
      try coercersValue(c, deal: .none, inducement: 0),
    ]
  }

  /// By the linear solve, and by bisection on the target's choice.
  @Sendable private static func resolveThatDeters(_ c: TruthCase) -> [Double] {
    let p = CrisisParameters()
    let stage = c.integer("n")
    return [
      StageValues.resolveThatDeters(p, position(c), stage: stage),
      threshold(0, 1) { resolved in
        var position = position(c)
        position.redLine = stage + 1
        position.resolved = resolved
        return StageValues(p, position, stage: stage).arms
      },
    ]
  }

  @Sendable private static func payoffOfDeal(_ c: TruthCase) throws -> [Double] {
    let p = CrisisParameters.with { $0.removeAccidents() }
    guard c.word("kind") == "disarmed", c.word("who") == "K" else { return [] }
    let table = Table(
      parameters: p,
      coercer: ScriptedStrategy.offersOnce(.disarm, inducement: c["b"], pledge: c["k"]) { _, _, act in
        act.threat = 0.8
        act.sanctions = 1
      },
      target: ScriptedStrategy.agrees { _, _, act in act.provocation = 0.5 })
    return [try table.exact().payoffs[1]]
  }

  /// Disarmament bought in the first turn; the target works whenever no deal binds it.
  private static func bargain(_ c: TruthCase, pledge: Double, renegesInTurn: Int) throws -> Double {
    let p = CrisisParameters.with {
      $0.removeAccidents()
      $0.turns = 80
    }
    var setting = ConfiguredCoercer.Setting.bargain(
      inducement: c["b"], pledge: pledge, renegesInTurn: renegesInTurn)
    // A reneging turn that never comes: the offer is made once in either case.
    if renegesInTurn == 0 { setting.renegesInTurn = p.turns + 1 }
    let table = Table(
      parameters: p, coercer: ConfiguredCoercer(setting, p),
      target: ScriptedStrategy.agrees { _, _, act in act.effort = 1 })
    return try table.exact().payoffs[0]
  }

  @Sendable private static func reneging(_ c: TruthCase) throws -> [Double] {
    [try bargain(c, pledge: c["k"], renegesInTurn: c.integer("at") + 1)]
  }

  @Sendable private static func keeping(_ c: TruthCase) throws -> [Double] {
    [try bargain(c, pledge: c["k"], renegesInTurn: 0)]
  }

  @Sendable private static func pledgeThatHolds(_ c: TruthCase) throws -> [Double] {
    [
      try indifference(0.15, 0.2) { pledge in
        try bargain(c, pledge: pledge, renegesInTurn: 2) - bargain(c, pledge: pledge, renegesInTurn: 0)
      }
    ]
  }
}
