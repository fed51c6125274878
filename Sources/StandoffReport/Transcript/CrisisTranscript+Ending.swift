import StandoffKernel

extension CrisisTranscript {
  /// The outcome, why it came, and what each side got.
  func ending(_ style: TextStyle) -> [String] {
    let name = Self.words(scenario.schema.outcomes[result.outcome].name)
    let date = scenario.calendar.label(turn: result.endTurn)
    let kinds = scenario.schema.outcomes[result.outcome].kinds
    let shown = kinds.contains("war") || kinds.contains("collapse") ? style.alarm(name) : style.calm(name)
    var lines = ["  " + style.bold("Outcome: ") + shown + style.faint("  (\(date), turn \(result.endTurn) of \(parameters.turns))")]
    lines += WrappedText.lines(reason(), width: 100, indent: 2)
    lines += ["", "  " + style.bold("Payoffs") + style.faint("  each in the actor's own unit: never compare them across actors")]
    let width = scenario.seats.map(\.actor.count).max() ?? 0
    let units = ["conventional wars", "turns in power", "in a unit of its own"]
    for role in CrisisRole.allCases {
      let value = NumberText.fixed(result.payoffs[role.rawValue], 3)
      let blank = String(repeating: " ", count: max(0, 8 - value.count))
      lines.append("    \(actor(role).padded(to: width))  \(blank)\(value)  \(style.faint(units[role.rawValue]))")
    }
    return lines
  }

  /// What became of deals, in a match that ends without one.
  private var dealHistory: String {
    let state = recorder.turns[recorder.turns.count - 1].after
    if state.dealsBrokenByCoercer > 0 { return "\(coercer) broke the deal that there was." }
    if state.dealsBrokenByTarget > 0 { return "\(target) broke the deal that there was." }
    return "No deal was struck."
  }

  /// Why the match ended as it did, from the figures of its last turn.
  func reason() -> String {
    guard let last = recorder.turns.last else { return "" }
    let greedy = NumberText.fixed(last.before.targetGreedy.probability, 2)
    switch outcome {
    case .preventiveWar:
      let threshold = parameters.attackThreshold(
        recorder.coercerType, effectivePressure: last.after.effectivePressure, shield: last.after.shield)
      let truth = recorder.targetType == .greedy ? "and it was" : "though in truth it was a security seeker"
      return "\(coercer) struck at stage \(last.after.stage) of \(parameters.stages), before the programme was complete. It believed that \(target) was greedy with probability \(greedy), \(truth); by the prevention rule striking on the eve of completion pays above \(NumberText.fixed(threshold, 2))."
    case .disarmingWar: return "\(coercer) struck although \(target) was already armed."
    case .preemptiveWar: return "\(target) expected an attack and struck first."
    case .inadvertentWar:
      return "Nobody chose this war: threat \(NumberText.fixed(last.after.threat, 2)) against provocation \(NumberText.fixed(last.after.provocation, 2)) gave it a chance of \(NumberText.percent(parameters.chanceOfInadvertentWar(threat: last.after.threat, provocation: last.after.provocation))) in the turn."
    case .collapseAlone: return "An uprising toppled the regime; \(coercer) did not join it."
    case .collapseIntervention:
      let chance = parameters.chanceOfIntervention(
        recorder.coercerType, stage: last.after.stage, shield: last.after.shield, pledge: last.after.pledge)
      if parameters.interventionByScript != 0 { return "An uprising came and \(coercer)'s script joined it." }
      return "An uprising came and \(coercer) joined it: at stage \(last.after.stage) it would do so with probability \(NumberText.fixed(chance, 2)). This is what \(target) feared."
    case .armedDeterrence:
      let turn = Int(result.marks[1])
      let since = turn == 1 && recorder.turns[0].before.stage == parameters.stages
        ? "complete from the start" : "complete in \(scenario.calendar.label(turn: max(1, turn)))"
      return "\(dealHistory) The programme was \(since) and deterred intervention from then on: an armed \(target) faces it with probability \(NumberText.fixed(parameters.chanceOfIntervention(recorder.coercerType, stage: parameters.stages, shield: 0, pledge: 0), 2)) in an uprising, a disarmed one with \(NumberText.fixed(parameters.chanceOfIntervention(recorder.coercerType, stage: 0, shield: 0, pledge: 0), 2))."
    case .disarmed:
      let last = recorder.turns[recorder.turns.count - 1].after
      return "\(target) gave up the programme for \(NumberText.fixed(last.inducement, 3)) a turn, and a pledge that would cost \(coercer) \(NumberText.fixed(last.pledge, 2)) to break; the deal held to the last turn."
    case .freeze: return "A freeze was in force at the last turn."
    case .statusQuo: return "\(dealHistory) The programme was still unfinished, at stage \(last.after.stage)."
    }
  }
}
