import StandoffKernel

extension CrisisTranscript {
  /// The outcome, why it came, and what each side got.
  func ending(_ style: TextStyle, isFull: Bool) -> [String] {
    let name = Self.words(scenario.schema.outcomes[result.outcome].name)
    let date = scenario.calendar.label(turn: result.endTurn)
    let kinds = scenario.schema.outcomes[result.outcome].kinds
    let shown = kinds.contains("war") || kinds.contains("collapse") ? style.alarm(name) : style.calm(name)
    var lines = [
      "  " + style.bold("Outcome: ") + shown + style.faint("  (\(date), turn \(result.endTurn) of \(parameters.turns))")
    ]
    lines += CauseItem.section(causes, style, isFull: isFull)
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

  /// Why the match ended as it did: the first link of the chain.
  func reason() -> String { causes.first?.text ?? "" }
}
