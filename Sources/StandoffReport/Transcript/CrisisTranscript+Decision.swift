import StandoffKernel

/// Where the match was decided, in words.
extension CrisisTranscript {
  func decision(_ causes: CrisisCauses) -> CauseItem {
    switch causes.decision {
    case .strike(let strike): return self.strike(strike)
    case .preemption(let preemption): return self.preemption(preemption)
    case .accident(let accident): return self.accident(accident)
    case .eventWar(let name, let turn):
      return CauseItem("decision", turn: turn, "Nobody chose this war: the event \(name) brought it.", [:])
    case .uprising(let uprising): return self.uprising(uprising, fear: causes.fear)
    case .programme(let programme): return self.programme(programme)
    case .deal(_, let turn): return deal(turn)
    }
  }

  private func two(_ value: Double) -> String { NumberText.fixed(value, 2) }

  private func strike(_ strike: StrikeDecision) -> CauseItem {
    var text: String
    if outcome == .preventiveWar {
      let truth = recorder.targetType == .greedy ? "and it was" : "though in truth it was a security seeker"
      text = """
        \(coercer) struck at stage \(strike.stage) of \(parameters.stages), before the programme was complete. It \
        believed that \(target) was greedy with probability \(NumberText.fixed(strike.belief, 3)), \(truth): \
        \(strike.belief > strike.threshold ? "above" : "below") the \(NumberText.fixed(strike.threshold, 3)) from which a \
        strike on the eve of completion pays.
        """
    } else {
      text = """
        \(coercer) struck although \(target) was already armed, and believed that it was greedy with probability \
        \(NumberText.fixed(strike.belief, 3)).
        """
    }
    text += """
       Striking was worth \(NumberText.fixed(strike.values.strike, 3)) conventional wars to it, waiting \
      \(NumberText.fixed(strike.values.wait, 3)).
      """
    if !strike.isByRule {
      let why = strike.breaksDeal ? "a deal was in force"
        : strike.stage == parameters.stages ? "it strikes before completion only"
        : !strike.isOnTheEve ? "the programme was not on the eve of completion" : "its belief lay below the threshold"
      text += " Its strategy struck although the strike rule would not have: \(why)."
    }
    return CauseItem(
      "decision", turn: strike.turn, text,
      [
        "stage": Double(strike.stage), "belief": strike.belief, "threshold": strike.threshold, "strike": strike.values.strike,
        "wait": strike.values.wait, "is_by_rule": strike.isByRule ? 1 : 0,
      ])
  }

  private func preemption(_ first: PreemptionDecision) -> CauseItem {
    let last = recorder.turns[recorder.turns.count - 1]
    let needed = first.needed > 1 ? "no chance of an attack in the turn would have made it pay"
      : first.strike > first.hold ? "it paid without any attack in sight"
      : "it pays where an attack in the turn is likelier than \(two(first.needed))"
    return CauseItem(
      "decision", turn: first.turn,
      """
      \(target) struck first, under a threat of \(two(last.after.threat)) and while \(coercer) believed it greedy with \
      probability \(NumberText.fixed(last.after.targetGreedy.probability, 3)). Striking was worth \(two(first.strike)) turns in \
      power to it, going on \(two(first.hold)); \(needed), and it read \(NumberText.fixed(first.hazard, 3)) into the threat.
      """,
      ["strike": first.strike, "hold": first.hold, "hazard": first.hazard, "needed": first.needed])
  }

  private func accident(_ accident: AccidentHazard) -> CauseItem {
    let draw = accident.draw.map { " The draw was \(NumberText.fixed($0, 4))." } ?? ""
    let turns = accident.turn == 1
      ? "" : "; over \(accident.turn) turns it was \(NumberText.percent(accident.chanceSoFar)) for at least one"
    return CauseItem(
      "decision", turn: accident.turn,
      """
      Nobody chose this war: threat \(two(accident.threat)) against provocation \(two(accident.provocation)) gave it a chance of \
      \(NumberText.percent(accident.chance)) in the turn, without them \
      \(NumberText.percent(accident.chanceWithoutTension, 2))\(turns).\(draw)
      """,
      [
        "chance": accident.chance, "threat": accident.threat, "provocation": accident.provocation,
        "chance_without_tension": accident.chanceWithoutTension, "chance_so_far": accident.chanceSoFar, "draw": accident.draw,
      ])
  }

  private func uprising(_ uprising: UprisingHazard, fear: TargetFear) -> CauseItem {
    var text: String
    if !uprising.isJoined {
      text = "An uprising toppled the regime; \(coercer) did not join it"
      text += uprising.isByScript ? "." : ": at stage \(uprising.stage) it would with probability \(two(uprising.intervention))."
    } else if uprising.isByScript {
      text = "An uprising came and \(coercer)'s script joined it."
    } else {
      text = """
        An uprising came and \(coercer) joined it: at stage \(uprising.stage) it would do so with probability \
        \(two(uprising.intervention)).
        """
      if fear.danger > fear.threshold { text += " This is what \(target) feared." }
    }
    let turns = uprising.turn == 1 || uprising.isBrought
      ? "" : ", over \(uprising.turn) turns \(NumberText.percent(uprising.chanceSoFar))"
    let came = uprising.isBrought
      ? "An event brought the uprising"
      : "The chance of an uprising was \(NumberText.percent(uprising.chance)) in the turn\(turns)"
    text += """
       \(came); the regime falls in one with probability \(two(uprising.fallAlone)) alone, with \(two(uprising.fallIfJoined)) if \
      \(coercer) joins.
      """
    return CauseItem(
      "decision", turn: uprising.turn, text,
      [
        "chance": uprising.chance, "chance_so_far": uprising.chanceSoFar, "intervention": uprising.intervention,
        "fall_alone": uprising.fallAlone, "fall_if_joined": uprising.fallIfJoined, "is_joined": uprising.isJoined ? 1 : 0,
        "stage": Double(uprising.stage),
      ])
  }

  private func programme(_ programme: ProgrammeDecision) -> CauseItem {
    var text: String
    if programme.isComplete {
      let since = programme.turn == 0 ? "complete from the start" : "complete in \(label(programme.turn))"
      let deters = programme.interventionIfArmed < programme.interventionIfDisarmed
        ? " and deterred intervention from then on" : ""
      text = """
        The programme was \(since)\(deters): an armed \(target) faces it with probability \(two(programme.interventionIfArmed)) \
        in an uprising, a disarmed one with \(two(programme.interventionIfDisarmed)).
        """
      if deters.isEmpty { text = text.split(separator: "faces it").joined(separator: "faces intervention") }
      if programme.isByEvent { text += " An event completed it." }
    } else {
      text = "The programme was still unfinished, at stage \(programme.lastStage)."
    }
    if let values = programme.values {
      let worth = values.arm.isFinite
        ? "arming was worth \(two(values.arm)) turns in power to \(target), staying \(two(values.stay))"
        : "its position was worth \(two(values.stay)) turns in power to \(target)"
      let turns = recorder.turns.count
      let worked = programme.isComplete ? "" : "; it worked in \(programme.turnsOfEffort) of \(turns) turn\(turns == 1 ? "" : "s")"
      text += " In \(label(programme.turn)), at stage \(programme.stage), \(worth)\(worked)."
      let isChosen = programme.isComplete && !programme.isByEvent && programme.stage < parameters.stages
      if isChosen && !values.arms { text += " Its strategy armed although staying was worth more." }
    }
    return CauseItem(
      "decision", turn: max(1, programme.turn), text,
      [
        "stage": Double(programme.stage), "last_stage": Double(programme.lastStage), "arm": programme.values?.arm, "stay": programme.values?.stay,
        "turns_of_effort": Double(programme.turnsOfEffort), "intervention_if_armed": programme.interventionIfArmed,
        "intervention_if_disarmed": programme.interventionIfDisarmed,
      ])
  }

  private func deal(_ turn: Int) -> CauseItem {
    let after = recorder.turns[recorder.turns.count - 1].after
    let text: String
    let pledge = after.pledge > 0
      ? ", and a pledge that would cost \(coercer) \(two(after.pledge)) to break" : ", without a pledge"
    if outcome == .disarmed {
      text = """
        \(target) gave up the programme for \(NumberText.fixed(after.inducement, 3)) a turn\(pledge); the deal held to the last \
        turn.
        """
    } else {
      let hidden = after.stage == after.shownStage
        ? "" : " What the others saw was stage \(after.shownStage): the programme had gone on in secret."
      text = """
        \(target) froze the programme at stage \(after.stage) for \(NumberText.fixed(after.inducement, 3)) a \
        turn\(pledge); the deal was in force at the last turn.\(hidden)
        """
    }
    return CauseItem(
      "decision", turn: turn, text,
      ["inducement": after.inducement, "pledge": after.pledge, "stage": Double(after.stage)])
  }
}
