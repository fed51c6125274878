import StandoffKernel

extension CrisisTranscript {
  /// The turns, quiet stretches gathered into one line unless `isFull`.
  func turns(_ style: TextStyle, isFull: Bool, from: Int) -> [String] {
    var lines: [String] = []
    var quiet: [CrisisTurnRecord] = []
    var last: CrisisTurnRecord?
    for record in recorder.turns where record.turn >= from {
      if !isFull, let last, isQuiet(record, after: last) {
        quiet.append(record)
      } else {
        lines += stretch(quiet, style)
        quiet = []
        lines += turn(record, style)
      }
      last = record
    }
    return lines + stretch(quiet, style)
  }

  func isQuiet(_ record: CrisisTurnRecord, after last: CrisisTurnRecord) -> Bool {
    let isTelling = record.events.contains { event in
      switch event {
      case .misread, .cheated: false
      case .refused, .offered: !last.events.contains(event)
      case .lineRefused: !last.events.contains(event)
      default: true
      }
    }
    let said = Set(last.remarks.map(\.text))
    return !isTelling && record.remarks.allSatisfy { said.contains($0.text) } && record.coercer == last.coercer
      && record.target == last.target && record.patron == last.patron
  }

  private func stretch(_ records: [CrisisTurnRecord], _ style: TextStyle) -> [String] {
    guard let first = records.first, let last = records.last else { return [] }
    if records.count == 1 {
      return [style.faint("  \(label(first.turn))  the same again") ] + [beliefs(first.before, first.after, style), ""]
    }
    let dates = "\(label(first.turn)) to \(label(last.turn))"
    return [
      style.faint("  \(dates)  \(records.count) turns of the same, and nothing happens"),
      beliefs(first.before, last.after, style), "",
    ]
  }

  private func turn(_ record: CrisisTurnRecord, _ style: TextStyle) -> [String] {
    let stage = programme(record.after)
    var lines = [
      "  " + style.bold(label(record.turn))
        + style.faint("  turn \(record.turn) of \(parameters.turns)  programme \(stage)")
    ]
    let width = scenario.seats.map(\.actor.count).max() ?? 0
    func line(_ role: CrisisRole, _ text: String) {
      lines.append("    \(actor(role).padded(to: width))  \(text)")
      for remark in record.remarks where remark.role == role {
        lines.append("    " + String(repeating: " ", count: width) + style.faint("  “\(remark.text)”"))
      }
    }
    let note = record.isHeldByDeal ? style.faint(" (lifted by the deal)") : ""
    line(.coercer, posture(record.coercer) + (record.coercer.threat + record.coercer.sanctions > 0 ? note : ""))
    line(.target, posture(record.target) + (record.target.effort + record.target.provocation > 0 ? note : ""))
    line(.patron, posture(record.patron) + (record.patron.pressure > 0 ? note : ""))
    for event in record.events {
      if let text = sentence(event, record) { lines.append("    " + mark(event, style) + text) }
    }
    lines.append(beliefs(record.before, record.after, style))
    lines.append("")
    return lines
  }

  /// `■■□□ 2/4`, and the shown stage where it differs.
  func programme(_ state: CrisisState) -> String {
    let bar = String(repeating: "■", count: state.stage)
      + String(repeating: "□", count: parameters.stages - state.stage)
    let shown = state.shownStage == state.stage ? "" : " (the others see \(state.shownStage))"
    return "\(bar) \(state.stage)/\(parameters.stages)\(shown)"
  }

  func beliefs(_ before: CrisisState, _ after: CrisisState, _ style: TextStyle) -> String {
    func change(_ from: Double, _ to: Double) -> String {
      let (a, b) = (NumberText.fixed(from, 2), NumberText.fixed(to, 2))
      return a == b ? a : "\(a) → \(b)"
    }
    let greedy = change(before.targetGreedy.probability, after.targetGreedy.probability)
    let opportunist = change(before.coercerOpportunist.probability, after.coercerOpportunist.probability)
    let resolved = change(before.coercerResolved, after.coercerResolved)
    return style.faint(
      """
          beliefs: \(coercer) that \(target) is greedy \(greedy) · \(target) that \(coercer) is an opportunist \
      \(opportunist), resolved \(resolved)
      """)
  }

  private func mark(_ event: CrisisEvent, _ style: TextStyle) -> String {
    switch event {
    case .struck, .preempted, .inadvertentWar, .warByEvent, .collapsed, .victory: style.alarm("! ")
    case .accepted: style.calm("+ ")
    case .misread: style.faint("~ ")
    default: style.notice("· ")
    }
  }
}
