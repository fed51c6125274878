import StandoffKernel

/// The chain of causes, in words: what the kernel computed of the match, and nothing else.
extension CrisisTranscript {
  /// All links, the decision first, and then what stood behind it.
  var causes: [CauseItem] {
    guard let causes = CrisisCauses(parameters, recorder, outcome: outcome) else { return [] }
    return [decision(causes)] + [offer(causes), bargain(causes), attack(causes), line(causes), fear(causes)].compactMap { $0 }
      + beliefs(causes)
  }

  /// `2018 Q1`.
  func label(_ turn: Int) -> String { scenario.calendar.label(turn: turn) }

  private var isWar: Bool { scenario.schema.outcomes[result.outcome].kinds.contains("war") }

  /// What became of deals, in a match that ends without one.
  private var dealHistory: String {
    let state = recorder.turns[recorder.turns.count - 1].after
    if state.dealsBrokenByCoercer > 0 { return "\(coercer) broke the deal that there was." }
    if state.dealsBrokenByTarget > 0 { return "\(target) broke the deal that there was." }
    return result.marks[2] > 0 ? "The deal that there was did not last." : "No deal was struck."
  }

  /// What disarming without a pledge would have cost and been worth: where the price is above the worth there is no bargaining
  /// range, and what of it is the commitment premium.
  private func bargain(_ causes: CrisisCauses) -> CauseItem? {
    let isStanding = outcome == .armedDeterrence || outcome == .statusQuo
    guard let bargain = causes.bargain, outcome != .disarmed, outcome != .freeze else {
      return isStanding ? CauseItem("bargain", turn: result.endTurn, dealHistory, [:]) : nil
    }
    let (first, best) = (bargain.first, bargain.best)
    func range(_ moment: CrisisBargain.Moment) -> String { moment.hasRange ? "there was room for a deal" : "there was nothing to agree on" }
    var text = """
      \(dealHistory) \(first.turn == 1 ? "At the start" : "In \(label(first.turn))") \(target) would have disarmed without a pledge \
      for \(NumberText.fixed(first.price, 3)) a turn, and \(coercer) would have paid \(NumberText.fixed(first.worth, 3)): \
      \(range(first)). The commitment premium is \(NumberText.fixed(first.premium, 3)): under a pledge that binds it would have \
      asked \(NumberText.fixed(first.priceIfBound, 3)).
      """
    if best.turn != first.turn && best.hasRange != first.hasRange {
      text += """
         They came nearest in \(label(best.turn)): \(NumberText.fixed(best.price, 3)) against \
        \(NumberText.fixed(best.worth, 3)), and \(range(best)).
        """
    }
    return CauseItem(
      "bargain", turn: first.turn, text,
      [
        "price": first.price, "price_if_bound": first.priceIfBound, "commitment_premium": first.premium, "worth": first.worth,
        "best_turn": Double(best.turn), "best_price": best.price, "best_worth": best.worth,
        "last_turn": Double(bargain.last.turn), "last_price": bargain.last.price, "last_worth": bargain.last.worth,
      ], isMain: isStanding || isWar)
  }

  /// The coercer's suspicion against its attack threshold.
  private func attack(_ causes: CrisisCauses) -> CauseItem? {
    guard let attack = causes.attack else { return nil }
    let isStrike = outcome == .preventiveWar || outcome == .disarmingWar
    let near = attack.nearest
    let moment = attack.crossing ?? near
    let figures = "\(NumberText.fixed(moment.belief, 2)) against \(NumberText.fixed(moment.threshold, 2))"
    let name = "\(coercer)'s suspicion"
    let text: String
    if attack.crossing != nil {
      let eve = attack.ripeTurns == 0
        ? "with the programme on the eve of completion it never did"
        : "it did so in \(attack.ripeTurns) \(attack.ripeTurns == 1 ? "turn" : "turns") with the programme on the eve of completion"
      let spared = attack.ripeTurns > 0 && !isStrike ? ", and its strategy did not strike" : ""
      text = """
        \(name) lay above the attack threshold first in \(label(moment.turn)), \(figures); \(eve)\(spared).
        """
    } else if near.threshold >= 1 {
      let lowest = near.threshold.isInfinite
        ? "" : ": the attack threshold was \(NumberText.fixed(near.threshold, 2)) where it came nearest, in \(label(near.turn))"
      text = """
        No suspicion would have made a strike on the eve of completion pay\(lowest).
        """
    } else {
      text = "\(name) never lay above the attack threshold: it was nearest in \(label(near.turn)), \(figures)."
    }
    return CauseItem(
      "attack_threshold", turn: moment.turn, text,
      [
        "belief": moment.belief, "threshold": moment.threshold, "is_crossed": attack.crossing == nil ? 0 : 1,
        "ripe_turns": Double(attack.ripeTurns),
      ], isMain: !isStrike)
  }

  /// Belief in resolve against the one that a red line would have needed.
  private func line(_ causes: CrisisCauses) -> CauseItem? {
    guard let line = causes.line else { return nil }
    let (held, needed) = (NumberText.fixed(line.resolve, 2), NumberText.fixed(line.needed, 2))
    let what: String
    if line.needed > 1 {
      what = "no belief in its resolve would have made stopping worth more to \(target)"
    } else if line.needed <= 0 {
      what = "stopping was worth more to \(target) whatever it believed of its resolve"
    } else {
      what = """
        \(target) believed in its resolve with probability \(held), \(line.resolve < line.needed ? "below" : "not below") the \
        \(needed) from which stopping is worth more
        """
    }
    let fate = line.isCrossed ? "was crossed in \(label(line.turn))" : "stood ahead in \(label(line.turn)) and was not crossed"
    return CauseItem(
      "red_line", turn: line.turn, "\(coercer)'s red line at stage \(line.stage) \(fate): \(what).",
      [
        "stage": Double(line.stage), "resolve": line.resolve, "needed": line.needed, "is_crossed": line.isCrossed ? 1 : 0,
      ])
  }

  /// The target's fear against the trust threshold.
  private func fear(_ causes: CrisisCauses) -> CauseItem {
    let fear = causes.fear
    let side = fear.danger > fear.threshold ? "above" : "not above"
    return CauseItem(
      "fear", turn: fear.turn,
      """
      \(target)'s fear at the end: without the weapon it would face intervention in an uprising with probability \
      \(NumberText.fixed(fear.danger, 2)), \(side) the trust threshold of \(NumberText.fixed(fear.threshold, 2)); with \
      \(NumberText.fixed(fear.dangerIfRestrained, 2)) if it were sure that \(coercer) is restrained, with \
      \(NumberText.fixed(fear.dangerIfOpportunist, 2)) if it were sure of the opposite.
      """,
      [
        "danger": fear.danger, "danger_if_restrained": fear.dangerIfRestrained, "danger_if_opportunist": fear.dangerIfOpportunist,
        "threshold": fear.threshold,
      ], isMain: false)
  }

  private func beliefs(_ causes: CrisisCauses) -> [CauseItem] {
    func path(_ account: BeliefAccount, _ name: String, _ act: String) -> BeliefPath {
      BeliefPath(account: account, name: name, act: act, turn: result.endTurn)
    }
    let isDeal = outcome == .disarmed || outcome == .freeze
    return [
      path(causes.suspicion, "\(coercer)'s belief that \(target) is greedy", "arming")
        .item(isMain: !isDeal, limit: .max),
      path(causes.distrust, "\(target)'s belief that \(coercer) is an opportunist", "threat")
        .item(isMain: outcome == .preemptiveWar || isDeal, limit: .max),
      path(causes.resolve, "\(target)'s belief that \(coercer) is resolved", "threat").item(isMain: false, limit: .max),
    ].compactMap { $0 }
  }

  /// The offer that led to the deal, or the last one refused.
  private func offer(_ causes: CrisisCauses) -> CauseItem? {
    let answered: OfferAnswered?
    switch causes.decision {
    case .deal(let offer, _): answered = offer
    case .programme(let programme): answered = programme.refused
    default: answered = nil
    }
    guard let offer = answered else { return nil }
    let deal = offer.isAccepted ? "deal" : "offer refused"
    let gains = offer.value > offer.valueWithout
    let verb = offer.isAccepted ? "accepted" : "refused"
    let against = offer.isAccepted == gains ? "" : " Its strategy \(verb) although its values say otherwise."
    let unpledged = offer.pledge > 0 ? " (\(NumberText.fixed(offer.priceWithoutPledge, 3)) without the pledge)" : ""
    return CauseItem(
      "offer", turn: offer.turn,
      """
      The \(deal) in \(label(offer.turn)) was worth \(NumberText.fixed(offer.value, 2)) turns in power to \(target), its position \
      without \(NumberText.fixed(offer.valueWithout, 2)): for these terms it asks \(NumberText.fixed(offer.price, 3)) a \
      turn\(unpledged), \(NumberText.fixed(offer.inducement, 3)) was offered, and \(coercer) would have paid \
      \(NumberText.fixed(offer.worth, 3)).\(against)
      """,
      [
        "value": offer.value, "value_without": offer.valueWithout, "inducement": offer.inducement, "pledge": offer.pledge,
        "price": offer.price, "price_without_pledge": offer.priceWithoutPledge, "worth": offer.worth,
        "is_accepted": offer.isAccepted ? 1 : 0,
      ], isMain: offer.isAccepted)
  }
}
