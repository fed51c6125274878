import StandoffAnalysis
import StandoffKernel

/// K figures about deals: prices, willingness to pay, red lines, and what keeping or breaking a deal pays.
extension Evaluator {
  static let kernelDeals: [Evaluator] = [
    price("K.zopa.*.bK", .disarm, finds: "The smallest inducement for which the target disarms."),
    price("K.freeze.*.bK", .freeze, finds: "The smallest inducement for which the target freezes its programme."),
    willingness("K.zopa.*.bU", .disarm, finds: "The largest inducement that the coercer pays for disarmament."),
    willingness("K.freeze.*.bU", .freeze, finds: "The largest inducement that the coercer pays for a freeze."),
    Evaluator(
      "K.race", takes: "n s muU", finds: "The coercer's value of no deal: the target races, and it neither strikes nor deals.",
      by: "the kernel's recursion over stages; and exact propagation of the turn loop"
    ) { c in
      let stage = c.integer("n")
      return [
        DealTerms.race(CrisisParameters(), .opportunist, greedy: c["muU"], effectivePressure: c["s"], stage: stage),
        try coercersValue(c, deal: .none, inducement: 0),
      ]
    },
    Evaluator(
      "K.rhostar", takes: "n s tau", ranges: ["n": .whole(0...3)],
      finds: "The belief in the coercer's resolve below which the target crosses a red line before the next stage.",
      by: "linear solve; and bisection on the target's choice to arm", compute: resolveThatDeters),
    Evaluator(
      "K.payoff.disarm", takes: "k b", words: ["kind": ["disarmed"], "who": ["K"]],
      finds: "The target's payoff where it disarms in the first turn.", by: "exact propagation of the turn loop"
    ) { c in
      let setting = CrisisSetting(
        parameters: .with { $0.removeAccidents() },
        coercer: PlannedStrategy.offersOnce(.disarm, inducement: c["b"], pledge: c["k"], threat: 0.8, sanctions: 1),
        target: PlannedStrategy.target(accepts: true) { _, act in act.provocation = 0.5 })
      return [try setting.exact().payoffs[1]]
    },
    Evaluator(
      "K.renege.payoff", takes: "b k at", finds: "The coercer's payoff where it buys disarmament and then reneges.",
      by: "exact propagation of the turn loop"
    ) { c in [try bargain(c, pledge: c["k"], renegesInTurn: c.integer("at") + 1)] },
    Evaluator(
      "K.renege.keep", takes: "b k", finds: "The coercer's payoff where it buys disarmament and keeps the deal.",
      by: "exact propagation of the turn loop"
    ) { c in [try bargain(c, pledge: c["k"], renegesInTurn: nil)] },
    Evaluator(
      "K.renege.kstar", takes: "b", finds: "The penalty above which the coercer keeps the deal.",
      by: "root of the gain from reneging, by exact propagation of the turn loop"
    ) { c in
      let found = try Root.find(in: 0...1) { pledge in
        try bargain(c, pledge: pledge, renegesInTurn: 2) - bargain(c, pledge: pledge, renegesInTurn: nil)
      }
      return [found.value]
    },
  ]

  private static func position(_ c: Arguments) -> StageValues.Position {
    let p = CrisisParameters()
    return StageValues.Position(
      effectivePressure: c["s"], threat: c["tau"], opportunist: p.target.prior, resolved: p.priorResolved)
  }

  private static func price(_ pattern: String, _ offer: Offer, finds: String) -> Evaluator {
    Evaluator(
      pattern, takes: "n s tau k", finds: finds,
      by: "linear solve of the kernel's values; and bisection on the target's choice to accept"
    ) { c in
      let p = CrisisParameters()
      let terms = DealTerms(offer, pledge: c["k"])
      let stage = c.integer("n")
      let accepted = Threshold.find(in: -100...100) {
        terms.isAcceptable(p, position(c), stage: stage, inducement: $0)
      }
      return [terms.price(p, position(c), stage: stage), accepted?.value ?? .nan]
    }
  }

  /// By the formula, and by exact propagation with and without the deal, whose value is linear in b.
  private static func willingness(_ pattern: String, _ offer: Offer, finds: String) -> Evaluator {
    Evaluator(
      pattern, takes: "n s k muU", finds: finds,
      by: "the kernel's recursion over stages; and exact propagation of the turn loop with and without the deal"
    ) { c in
      let byRecursion = DealTerms(offer, pledge: c["k"]).willingnessToPay(
        CrisisParameters(), .opportunist, greedy: c["muU"], effectivePressure: c["s"], stage: c.integer("n"))
      let free = try coercersValue(c, deal: offer, inducement: 0)
      let paid = try coercersValue(c, deal: offer, inducement: 1)
      return [byRecursion, (free - (try coercersValue(c, deal: .none, inducement: 0))) / (free - paid)]
    }
  }

  /// The coercer's value from stage n: of a deal in force, or of the race. Its expected harm is that of a known type, its
  /// postures cost nothing, and no war comes of itself.
  private static func coercersValue(_ c: Arguments, deal: Offer, inducement: Double) throws -> Double {
    let p = CrisisParameters.with {
      $0.removeAccidents()
      $0.threatFromSecuritySeeker += c["muU"] * $0.threatFromGreedy
      $0.threatFromGreedy = 0
      $0.threatCost = 0
      $0.sanctionCost = 0
      $0.initialStage = c.integer("n")
      $0.turns = turnsToTheEnd
    }
    var start = CrisisState(p)
    if deal != .none {
      start.deal = deal == .disarm ? .disarmed : .freeze
      start.inducement = inducement
      start.pledge = c["k"]
      if deal == .disarm { (start.stage, start.shownStage) = (0, 0) }
    }
    let postures = p.postures(effectivePressure: c["s"])
    let setting = CrisisSetting(
      parameters: p, coercer: PlannedStrategy.coercer { _, act in act.sanctions = postures.sanctions },
      target: PlannedStrategy.works(), patron: ConstantPatron(pressure: postures.pressure))
    return try setting.value(to: .coercer, from: start)
  }

  /// After so many turns at the default rate of completion the race is over but for less than 1e-9.
  private static let turnsToTheEnd = 80

  private static let resolveThatDeters: Computation = { c in
    let p = CrisisParameters()
    let stage = c.integer("n")
    let found = Threshold.find(in: 0...1) { resolved in
      var position = position(c)
      position.redLine = stage + 1
      position.resolved = resolved
      return StageValues(p, position, stage: stage).arms
    }
    return [StageValues.resolveThatDeters(p, position(c), stage: stage), found?.value ?? .nan]
  }

  /// Disarmament bought in the first turn; the target works whenever no deal binds it.
  private static func bargain(_ c: Arguments, pledge: Double, renegesInTurn: Int?) throws -> Double {
    let p = CrisisParameters.with {
      $0.removeAccidents()
      $0.turns = turnsToTheEnd
    }
    // A reneging turn that never comes: the offer is made once in either case.
    let setting = ConfiguredCoercer.Setting.bargain(
      inducement: c["b"], pledge: pledge, renegesInTurn: renegesInTurn ?? p.turns + 1)
    return try CrisisSetting(
      parameters: p, coercer: ConfiguredCoercer(setting, p),
      target: PlannedStrategy.target(accepts: true) { _, act in act.effort = 1 }
    ).value(to: .coercer)
  }
}
