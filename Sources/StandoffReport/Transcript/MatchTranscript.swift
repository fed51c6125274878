public import StandoffKernel

/// One match of any model that keeps its turns, for a person to read: what each side set, what happened, what each came to
/// believe, and at the end what became of it and what each got.
public struct MatchTranscript {
  let scenario: Scenario
  /// Strategy names, by role.
  let strategies: [String]
  let seed: UInt64
  let repetition: UInt64
  let recorder: MatchRecorder
  let result: MatchResult
  /// Who gave the payoffs; nil for the model.
  let scorer: String?

  /// A transcript of the match that `recorder` kept; `strategies` has one name for each role.
  public init(
    scenario: Scenario, strategies: [String], seed: UInt64, repetition: UInt64, recorder: MatchRecorder,
    result: MatchResult, scorer: String? = nil
  ) {
    self.scorer = scorer
    self.scenario = scenario
    self.strategies = strategies
    self.seed = seed
    self.repetition = repetition
    self.recorder = recorder
    self.result = result
  }

  /// The whole transcript as lines.
  /// - Parameters:
  ///   - isFull: whether quiet turns are told one by one, too.
  ///   - from: the first turn that is told.
  public func lines(style: TextStyle, isFull: Bool, from: Int = 1) -> [String] {
    opening(style) + turns(style, isFull: isFull, from: from) + ending(style, isFull: isFull)
  }

  /// The turns of a match that a fault stopped.
  public func linesSoFar(style: TextStyle, isFull: Bool, from: Int = 1) -> [String] {
    opening(style) + turns(style, isFull: isFull, from: from)
  }

  private func opening(_ style: TextStyle) -> [String] {
    var lines = [
      style.bold("\(scenario.title)") + style.faint("  (\(scenario.name), seed \(seed), repetition \(repetition))"), "",
    ]
    for (role, seat) in scenario.seats.enumerated() {
      let later = lastTypeName(role).map { ", later " + CrisisTranscript.words($0) } ?? ""
      let type = typeName(role).map { ", in truth " + CrisisTranscript.words($0) + later } ?? ""
      lines.append("  \(style.bold(seat.actor.padded(to: width)))  plays \(strategies[role])\(style.faint(type))")
    }
    return lines + [""]
  }

  var width: Int { scenario.seats.map(\.actor.count).max() ?? 0 }

  func typeName(_ role: Int) -> String? {
    guard recorder.types.indices.contains(role), let type = recorder.types[role] else { return nil }
    return scenario.schema.roles[role].types[type].name
  }

  /// The type at the end, where an event changed it.
  func lastTypeName(_ role: Int) -> String? {
    guard recorder.types.indices.contains(role), let type = recorder.lastTypes[role], type != recorder.types[role]
    else { return nil }
    return scenario.schema.roles[role].types[type].name
  }

  /// The turns, runs of the same gathered into one line unless `isFull`.
  private func turns(_ style: TextStyle, isFull: Bool, from: Int) -> [String] {
    var lines: [String] = []
    var quiet: [MatchRecorder.Turn] = []
    var last: MatchRecorder.Turn?
    for turn in recorder.turns where turn.turn >= from {
      if !isFull, let last, isQuiet(turn, after: last) {
        quiet.append(turn)
      } else {
        lines += stretch(quiet, style)
        quiet = []
        lines += told(turn, after: last, style)
      }
      last = turn
    }
    return lines + stretch(quiet, style) + [""]
  }

  func isQuiet(_ turn: MatchRecorder.Turn, after last: MatchRecorder.Turn) -> Bool {
    let said = Set(last.remarks.map(\.text))
    return turn.events.isEmpty && turn.postures == last.postures && turn.remarks.allSatisfy { said.contains($0.text) }
  }

  private func label(_ turn: Int) -> String { scenario.calendar.label(turn: turn) }

  /// The label as wide as the last turn's, so that what follows stands in one column.
  private func wideLabel(_ turn: Int) -> String {
    label(turn).padded(to: label(recorder.turns.last?.turn ?? turn).count)
  }

  private func stretch(_ turns: [MatchRecorder.Turn], _ style: TextStyle) -> [String] {
    guard let first = turns.first, let last = turns.last else { return [] }
    let text = turns.count == 1
      ? "\(label(first.turn))  the same again"
      : "\(label(first.turn)) to \(label(last.turn))  \(turns.count) turns of the same"
    return [style.faint("  " + text)] + beliefs(first, last, style)
  }

  private func told(_ turn: MatchRecorder.Turn, after last: MatchRecorder.Turn?, _ style: TextStyle) -> [String] {
    let acts = scenario.seats.indices.map { "\(scenario.seats[$0].actor) \(posture($0, turn))" }
    var lines = ["  " + style.bold(wideLabel(turn.turn)) + "  " + acts.joined(separator: " · ")]
    for remark in turn.remarks {
      lines.append("      \(scenario.seats[remark.role].actor.padded(to: width))" + style.faint("  “\(remark.text)”"))
    }
    for event in turn.events { lines.append("      " + style.notice("· ") + named(event)) }
    return lines + beliefs(last ?? turn, turn, style)
  }

  /// What a role set, in words: flags and numbers that are not zero, and every choice.
  func posture(_ role: Int, _ turn: MatchRecorder.Turn) -> String {
    let words = zip(scenario.schema.roles[role].posture, turn.postures[role]).compactMap { field, value -> String? in
      switch field.kind {
      case .choice(let words): return words[Int(value)]
      case .flag: return value == 0 ? nil : CrisisTranscript.words(field.name)
      case .integer: return value == 0 ? nil : "\(CrisisTranscript.words(field.name)) \(Int(value))"
      case .number: return value == 0 ? nil : "\(CrisisTranscript.words(field.name)) \(NumberText.fixed(value, 2))"
      }
    }
    return words.isEmpty ? "–" : words.joined(separator: ", ")
  }

  /// The beliefs among the series, from the end of one turn to the end of another; nothing where there are none.
  func beliefs(_ before: MatchRecorder.Turn, _ after: MatchRecorder.Turn, _ style: TextStyle) -> [String] {
    let parts = scenario.schema.series.enumerated().compactMap { index, series -> String? in
      guard series.unit == "probability", after.series.indices.contains(index) else { return nil }
      let from = NumberText.fixed(before.series.indices.contains(index) ? before.series[index] : after.series[index], 2)
      let to = NumberText.fixed(after.series[index], 2)
      return named(series.phrase) + " " + (from == to ? to : "\(from) → \(to)")
    }
    return parts.isEmpty ? [] : [style.faint("      beliefs: " + parts.joined(separator: " · "))]
  }

  /// An event with the actors' names in the places of `%0`, `%1` and so on.
  func named(_ event: String) -> String { ActorNames.filled(event, scenario) }

  private func ending(_ style: TextStyle, isFull: Bool) -> [String] {
    let outcome = scenario.schema.outcomes[result.outcome]
    let name = CrisisTranscript.words(outcome.name)
    let shown = outcome.kinds.contains("war") ? style.alarm(name) : style.calm(name)
    var lines = [
      "  " + style.bold("Outcome: ") + shown
        + style.faint("  (\(scenario.calendar.label(turn: result.endTurn)))")
    ]
    let causes = causes
    if !causes.contains(where: { reason.contains($0.text) }) { lines += WrappedText.lines(reason, width: 100, indent: 2) }
    let marks = scenario.schema.marks.enumerated().map { "\(CrisisTranscript.words($1.name)) \(result.marks[$0])" }
    lines += WrappedText.lines(marks.joined(separator: ", "), width: 100, indent: 2).map(style.faint)
    lines += CauseItem.section(causes, style, isFull: isFull)
    lines += ["", "  " + style.bold("Payoffs") + style.faint("  \(payoffNote)")]
    for (role, seat) in scenario.seats.enumerated() {
      let value = NumberText.fixed(result.payoffs[role], 3)
      let blank = String(repeating: " ", count: max(0, 8 - value.count))
      lines.append("    \(seat.actor.padded(to: width))  \(blank)\(value)")
    }
    return lines
  }

  var payoffNote: String {
    if let scorer { return "by the scorer \(scorer), in place of the model's" }
    return scenario.schema.name == MatrixSchema.model.name
      ? "mean per turn"
      : "each in the actor's own unit: never compare them across actors"
  }
}
