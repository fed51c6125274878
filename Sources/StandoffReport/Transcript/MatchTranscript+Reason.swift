import StandoffKernel

/// Why a match ended as it did, from its figures.
extension MatchTranscript {
  var reason: String {
    let summary = scenario.schema.outcomes[result.outcome].summary
    return scenario.schema.name == DyadSchema.model.name ? dyadReason ?? summary : summary
  }

  /// What the states that struck believed, and what they would have needed to believe.
  private var dyadReason: String? {
    let outcome = DyadOutcome(rawValue: result.outcome)
    guard let war = outcome, [.firstStruck, .secondStruck, .bothStruck].contains(war) else { return raceReason }
    let parameters = DyadParameters(scenario)
    let before = recorder.turns.dropLast().last?.series
    return [0, 1].filter { war == .bothStruck || ($0 == 0) == (war == .firstStruck) }.map { seat in
      let belief = before?[seat] ?? parameters[seat].observer.prior
      let threshold = parameters[seat].attackThreshold(discountFactor: parameters.discountFactor)
      let truth = recorder.types[1 - seat] == DyadType.greedy.rawValue ? "and it was" : "though in truth it was not"
      return """
        \(scenario.seats[seat].actor) struck. It believed that \(scenario.seats[1 - seat].actor) was greedy with \
        probability \(NumberText.fixed(belief, 3)), \(truth): \(belief > threshold ? "above" : "below") the \
        \(NumberText.fixed(threshold, 3)) from which striking first pays.
        """
    }.joined(separator: " ")
  }

  /// Why states that may all want peace arm against each other.
  private var raceReason: String? {
    guard DyadOutcome(rawValue: result.outcome) == .armsRace, let last = recorder.turns.last else { return nil }
    let parameters = DyadParameters(scenario)
    return [0, 1].map { seat in
      """
      \(scenario.seats[seat].actor) believed that \(scenario.seats[1 - seat].actor) was greedy with probability \
      \(NumberText.fixed(last.series[seat], 3)), and arms from \(NumberText.fixed(parameters[seat].trustThreshold, 3)) on \
      where it only wants safety\(typeName(seat) == "greedy" ? "; it is greedy" : "").
      """
    }.joined(separator: " ")
  }
}
