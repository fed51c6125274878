import StandoffKernel

extension CrisisTranscript {
  /// The outcome, why it came, and what each side got.
  func ending(_ style: TextStyle) -> [String] {
    let name = Self.words(scenario.schema.outcomes[result.outcome].name)
    let date = scenario.calendar.label(turn: result.endTurn)
    let kinds = scenario.schema.outcomes[result.outcome].kinds
    let shown = kinds.contains("war") || kinds.contains("collapse") ? style.alarm(name) : style.calm(name)
    var lines = [
      "  " + style.bold("Outcome: ") + shown + style.faint("  (\(date), turn \(result.endTurn) of \(parameters.turns))")
    ]
    lines += WrappedText.lines(reason(), width: 100, indent: 2)
    let note = scorer.map { "by the scorer \($0), in place of the model's" }
      ?? "each in the actor's own unit: never compare them across actors"
    lines += ["", "  " + style.bold("Payoffs") + style.faint("  \(note)")]
    let width = scenario.seats.map(\.actor.count).max() ?? 0
    let units = scorer == nil ? ["conventional wars", "turns in power", "in a unit of its own"] : ["", "", ""]
    for role in CrisisRole.allCases {
      let value = NumberText.fixed(result.payoffs[role.rawValue], 3)
      let blank = String(repeating: " ", count: max(0, 8 - value.count))
      let unit = units[role.rawValue].isEmpty ? "" : "  " + style.faint(units[role.rawValue])
      lines.append("    \(actor(role).padded(to: width))  \(blank)\(value)\(unit)")
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

  /// What disarming without a pledge would have cost and been worth in the first turn, where no deal was ever struck:
  /// where the price is above the willingness there is no bargaining range, and this is the commitment problem.
  private var bargainingRange: String {
    let first = recorder.turns[0]
    guard result.marks[2] == 0, first.before.stage > 0 else { return "" }
    let pressure = parameters.effectivePressure(sanctions: first.coercer.sanctions, pressure: first.patron.pressure)
    let position = StageValues.Position(
      effectivePressure: pressure, threat: first.coercer.threat, shield: first.patron.shield,
      provocation: first.target.provocation, opportunist: first.before.coercerOpportunist.probability,
      resolved: first.before.coercerResolved, type: recorder.targetType)
    let deal = DealTerms(.disarm, pledge: 0)
    let price = deal.price(parameters, position, stage: first.before.stage)
    let worth = deal.willingnessToPay(
      parameters, recorder.coercerType, greedy: first.before.targetGreedy.probability, effectivePressure: pressure,
      stage: first.before.stage)
    let range = price > worth ? "there was nothing to agree on" : "there was room for a deal"
    return """
       At the start \(target) would have disarmed without a pledge for \(NumberText.fixed(price, 3)) a turn, and \
      \(coercer) would have paid \(NumberText.fixed(worth, 3)): \(range).
      """
  }

  /// Why the match ended as it did, from the figures of its last turn.
  func reason() -> String {
    guard let last = recorder.turns.last else { return "" }
    switch outcome {
    case .preventiveWar:
      let threshold = parameters.attackThreshold(
        recorder.coercerType, effectivePressure: last.after.effectivePressure, shield: last.after.shield)
      let belief = last.before.targetGreedy.probability
      let truth = recorder.targetType == .greedy ? "and it was" : "though in truth it was a security seeker"
      let rule = belief > threshold ? "above" : "below"
      return """
        \(coercer) struck at stage \(last.after.stage) of \(parameters.stages), before the programme was complete. It \
        believed that \(target) was greedy with probability \(NumberText.fixed(belief, 3)), \(truth): \(rule) the \
        \(NumberText.fixed(threshold, 3)) from which a strike on the eve of completion pays.
        """
    case .disarmingWar: return "\(coercer) struck although \(target) was already armed."
    case .preemptiveWar:
      return """
        \(target) struck first, under a threat of \(NumberText.fixed(last.before.threat, 2)) and while \(coercer) \
        believed it greedy with probability \(NumberText.fixed(last.before.targetGreedy.probability, 3)).
        """
    case .inadvertentWar:
      for case .warByEvent(let name) in last.events { return "Nobody chose this war: the event \(name) brought it." }
      let chance = parameters.chanceOfInadvertentWar(threat: last.after.threat, provocation: last.after.provocation)
      return """
        Nobody chose this war: threat \(NumberText.fixed(last.after.threat, 2)) against provocation \
        \(NumberText.fixed(last.after.provocation, 2)) gave it a chance of \
        \(NumberText.percent(chance)) in the turn.
        """
    case .collapseAlone: return "An uprising toppled the regime; \(coercer) did not join it."
    case .collapseIntervention:
      let chance = parameters.chanceOfIntervention(
        recorder.coercerType, stage: last.after.stage, shield: last.after.shield, pledge: last.after.pledge)
      if parameters.interventionByScript != 0 { return "An uprising came and \(coercer)'s script joined it." }
      return """
        An uprising came and \(coercer) joined it: at stage \(last.after.stage) it would do so with probability \
        \(NumberText.fixed(chance, 2)). This is what \(target) feared.
        """
    case .armedDeterrence:
      let turn = Int(result.marks[1])
      let since = turn == 1 && recorder.turns[0].before.stage == parameters.stages
        ? "complete from the start" : "complete in \(scenario.calendar.label(turn: max(1, turn)))"
      let armed = parameters.chanceOfIntervention(
        recorder.coercerType, stage: parameters.stages, shield: 0, pledge: 0)
      let disarmed = parameters.chanceOfIntervention(recorder.coercerType, stage: 0, shield: 0, pledge: 0)
      return """
        \(dealHistory)\(bargainingRange) The programme was \(since) and deterred intervention from then on: an armed \
        \(target) faces it with probability \(NumberText.fixed(armed, 2)) in an uprising, a disarmed one with \
        \(NumberText.fixed(disarmed, 2)).
        """
    case .disarmed:
      let last = recorder.turns[recorder.turns.count - 1].after
      return """
        \(target) gave up the programme for \(NumberText.fixed(last.inducement, 3)) a turn, and a pledge that would \
        cost \(coercer) \(NumberText.fixed(last.pledge, 2)) to break; the deal held to the last turn.
        """
    case .freeze:
      let hidden = last.after.stage == last.after.shownStage
        ? ""
        : " What the others saw was stage \(last.after.shownStage): the programme had gone on in secret."
      let pledge = last.after.pledge > 0
        ? ", and a pledge that would cost \(coercer) \(NumberText.fixed(last.after.pledge, 2)) to break"
        : ", without a pledge"
      return """
        \(target) froze the programme at stage \(last.after.stage) for \(NumberText.fixed(last.after.inducement, 3)) a \
        turn\(pledge); the deal was in force at the last turn.\(hidden)
        """
    case .statusQuo:
      return "\(dealHistory)\(bargainingRange) The programme was still unfinished, at stage \(last.after.stage)."
    }
  }
}
