import StandoffKernel

/// One turn of a line, in the words of its transcript, so that two lines can be put side by side.
struct ToldTurn {
  /// A belief before and after; the same name in each turn.
  struct Belief: Equatable {
    let name: String
    let before: Double
    let after: Double

    /// `DPRK greedy 0.43 → 0.52`.
    func text(to last: Belief) -> String {
      let (from, to) = (NumberText.fixed(before, 2), NumberText.fixed(last.after, 2))
      return "\(name) \(from == to ? to : "\(from) → \(to)")"
    }
  }

  let turn: Int
  /// Its date.
  let label: String
  /// What stands behind the date: `turn 9 of 40`.
  let place: String
  /// Where things stand after it: `programme ■■□□ 2/4`; empty where a model has no such thing.
  let status: String
  /// By role.
  let acts: [String]
  let remarks: [[String]]
  let events: [(mark: Character, text: String)]
  let beliefs: [Belief]
  /// Whether it is the turn before once more, and nothing happens.
  let isQuiet: Bool

  /// Whether all that is told of it is told of another, too.
  func reads(as other: ToldTurn) -> Bool {
    turn == other.turn && status == other.status && acts == other.acts && remarks == other.remarks
      && beliefs == other.beliefs && events.count == other.events.count
      && zip(events, other.events).allSatisfy { $0.mark == $1.mark && $0.text == $1.text }
  }
}

/// A transcript of whatever model.
public enum LineTranscript {
  case crisis(CrisisTranscript)
  case match(MatchTranscript)

  var told: [ToldTurn] {
    switch self {
    case .crisis(let transcript): transcript.told
    case .match(let transcript): transcript.told
    }
  }

  /// Why it ended as it did.
  var reason: String {
    switch self {
    case .crisis(let transcript): transcript.reason()
    case .match(let transcript): transcript.reason
    }
  }
}

extension CrisisTranscript {
  var told: [ToldTurn] {
    var last: CrisisTurnRecord?
    return recorder.turns.map { record in
      defer { last = record }
      let note = record.isHeldByDeal ? " (lifted by the deal)" : ""
      let held = [
        record.coercer.threat + record.coercer.sanctions > 0, record.target.effort + record.target.provocation > 0,
        record.patron.pressure > 0,
      ].map { $0 ? note : "" }
      return ToldTurn(
        turn: record.turn, label: scenario.calendar.label(turn: record.turn), place: "turn \(record.turn) of \(parameters.turns)",
        status: "programme \(programme(record.after))",
        acts: [posture(record.coercer) + held[0], posture(record.target) + held[1], posture(record.patron) + held[2]],
        remarks: CrisisRole.allCases.map { role in record.remarks.filter { $0.role == role }.map(\.text) },
        events: record.events.compactMap { event in sentence(event, record).map { (sign(event), $0) } },
        beliefs: beliefs(record), isQuiet: last.map { isQuiet(record, after: $0) } ?? false)
    }
  }

  private func beliefs(_ record: CrisisTurnRecord) -> [ToldTurn.Belief] {
    let (before, after) = (record.before, record.after)
    return [
      ToldTurn.Belief(
        name: "\(coercer): \(target) greedy", before: before.targetGreedy.probability, after: after.targetGreedy.probability),
      ToldTurn.Belief(
        name: "\(target): \(coercer) opportunist", before: before.coercerOpportunist.probability,
        after: after.coercerOpportunist.probability),
      ToldTurn.Belief(name: "\(target): \(coercer) resolved", before: before.coercerResolved, after: after.coercerResolved),
    ]
  }

  private func sign(_ event: CrisisEvent) -> Character {
    switch event {
    case .struck, .preempted, .inadvertentWar, .warByEvent, .collapsed, .victory: "!"
    case .accepted: "+"
    case .misread: "~"
    default: "·"
    }
  }
}

extension MatchTranscript {
  var told: [ToldTurn] {
    var last: MatchRecorder.Turn?
    return recorder.turns.map { turn in
      defer { last = turn }
      let beliefs = scenario.schema.series.enumerated().compactMap { index, series -> ToldTurn.Belief? in
        guard series.unit == "probability", turn.series.indices.contains(index) else { return nil }
        let before = last.flatMap { $0.series.indices.contains(index) ? $0.series[index] : nil }
        return ToldTurn.Belief(name: named(series.phrase), before: before ?? turn.series[index], after: turn.series[index])
      }
      let label = scenario.calendar.label(turn: turn.turn)
      return ToldTurn(
        turn: turn.turn, label: label, place: label == "turn \(turn.turn)" ? "" : "turn \(turn.turn)", status: "",
        acts: scenario.seats.indices.map { posture($0, turn) },
        remarks: scenario.seats.indices.map { role in turn.remarks.filter { $0.role == role }.map(\.text) },
        events: turn.events.map { ("·", named($0)) }, beliefs: beliefs, isQuiet: last.map { isQuiet(turn, after: $0) } ?? false)
    }
  }
}
