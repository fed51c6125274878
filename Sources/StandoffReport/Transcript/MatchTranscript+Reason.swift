import StandoffKernel

/// Why a match ended as it did, from its figures: for the models whose account the kernel has.
extension MatchTranscript {
  /// One sentence or two; the whole chain is in ``causes``.
  var reason: String { dyadReason ?? scenario.schema.outcomes[result.outcome].summary }

  /// The chain of causes; empty for a model that names nothing but its series.
  var causes: [CauseItem] {
    switch scenario.schema.name {
    case DyadSchema.model.name: return dyadCauses
    case MatrixSchema.model.name: return matrixCauses
    default: return []
    }
  }

  private var dyadReason: String? {
    guard scenario.schema.name == DyadSchema.model.name, let outcome = DyadOutcome(rawValue: result.outcome),
      let causes = DyadCauses(DyadParameters(scenario), recorder)
    else { return nil }
    let told = [0, 1].compactMap { dyadDecision($0, outcome, causes)?.text }
    return told.isEmpty ? nil : told.joined(separator: " ")
  }

  private var dyadCauses: [CauseItem] {
    guard let outcome = DyadOutcome(rawValue: result.outcome), let causes = DyadCauses(DyadParameters(scenario), recorder)
    else { return [] }
    let decisions = [0, 1].compactMap { dyadDecision($0, outcome, causes) }
    let first = decisions.isEmpty ? [CauseItem("decision", turn: result.endTurn, reason, [:])] : decisions
    return first + [0, 1].map { dyadThresholds($0, outcome, causes.states[$0]) }
      + [0, 1].compactMap { seat in
        BeliefPath(
          account: causes.states[seat].account, name: "\(name(seat))'s belief that \(name(1 - seat)) is greedy", act: "arming",
          turn: result.endTurn
        ).item(isMain: true, limit: .max)
      }
  }

  private func name(_ seat: Int) -> String { scenario.seats[seat].actor }

  /// What a state that struck believed, and what it would have needed to believe; in an arms race, why it armed.
  private func dyadDecision(_ seat: Int, _ outcome: DyadOutcome, _ causes: DyadCauses) -> CauseItem? {
    let (state, other) = (causes.states[seat], causes.states[1 - seat])
    if state.struck {
      let truth = other.isGreedy ? "and it was" : "though in truth it was not"
      return CauseItem(
        "decision", turn: result.endTurn,
        """
        \(name(seat)) struck. It believed that \(name(1 - seat)) was greedy with probability \
        \(NumberText.fixed(state.lastBelief, 3)), \(truth): \(state.lastBelief > state.attack.value ? "above" : "below") the \
        \(NumberText.fixed(state.attack.value, 3)) from which striking first pays. Striking was worth \
        \(NumberText.fixed(state.valueOfStriking, 2)) turns of peace to it, peace for ever \
        \(NumberText.fixed(state.valueOfPeace, 2)), being struck first \(NumberText.fixed(state.valueOfBeingStruck, 2)).
        """,
        [
          "seat": Double(seat), "belief": state.lastBelief, "threshold": state.attack.value, "strike": state.valueOfStriking,
          "peace": state.valueOfPeace, "struck_first": state.valueOfBeingStruck,
        ])
    }
    guard outcome == .armsRace else { return nil }
    let belief = state.account.end.probability
    return CauseItem(
      "decision", turn: result.endTurn,
      """
      \(name(seat)) believed that \(name(1 - seat)) was greedy with probability \(NumberText.fixed(belief, 3)), and arms from \
      \(NumberText.fixed(state.trust.value, 3)) on where it only wants safety\(state.isGreedy ? "; it is greedy" : "").
      """,
      ["seat": Double(seat), "belief": belief, "threshold": state.trust.value])
  }

  private func dyadThresholds(_ seat: Int, _ outcome: DyadOutcome, _ state: DyadCauses.State) -> CauseItem {
    func reached(_ threshold: DyadCauses.Threshold, _ what: String) -> String {
      let value = NumberText.fixed(threshold.value, 2)
      let belief = NumberText.fixed(threshold.belief, 2)
      let turn = scenario.calendar.label(turn: threshold.turn)
      return threshold.crossed == nil
        ? "never above the \(what) threshold of \(value), highest in \(turn) (\(belief))"
        : "above the \(what) threshold of \(value) first in \(turn) (\(belief))"
    }
    let arms = state.armedFirst.map {
      "It armed in \(state.turnsArmed) of \(recorder.turns.count) turns, first in \(scenario.calendar.label(turn: $0))."
    } ?? "It never armed."
    return CauseItem(
      "threshold", turn: state.trust.turn,
      "\(name(seat))'s suspicion was \(reached(state.trust, "trust")), and \(reached(state.attack, "attack")). \(arms)",
      [
        "seat": Double(seat), "trust_threshold": state.trust.value, "trust_crossed": state.trust.crossed.map(Double.init),
        "attack_threshold": state.attack.value, "attack_crossed": state.attack.crossed.map(Double.init),
        "highest_belief": state.attack.crossed == nil ? state.attack.belief : nil, "turns_armed": Double(state.turnsArmed),
      ], isMain: !state.struck)
  }

  private var matrixCauses: [CauseItem] {
    let form = MatrixForm(scenario)
    guard let causes = MatrixCauses(form, recorder) else { return [] }
    return [0, 1].map { player in
      let own = causes.players[player]
      let moves = form.moves[player]
      let best = own.bestReply == own.move
        ? "no other move would have paid more against them"
        : "\(moves[own.bestReply]) would have paid \(NumberText.fixed(own.bestPayoff, 2)) against them"
      return CauseItem(
        "best_reply", turn: result.endTurn,
        """
        \(name(player)) played \(moves[own.move]) in \(own.times) of \(causes.turns) turns and got \
        \(NumberText.fixed(own.mean, 2)) per turn. Against the moves that \(name(1 - player)) played, \(moves[own.move]) in every \
        turn would have paid \(NumberText.fixed(own.payoff, 2)); \(best).
        """,
        [
          "seat": Double(player), "mean": own.mean, "times": Double(own.times), "payoff": own.payoff,
          "best_payoff": own.bestPayoff,
        ])
    }
  }
}
