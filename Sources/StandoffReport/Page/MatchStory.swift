import StandoffKernel

/// One match as its page tells it: the same form for every model.
struct MatchStory {
  /// How an event looks on the timeline.
  enum Tone: String {
    case grave, good, plain
  }

  struct Event {
    let text: String
    /// What the timeline calls it; several texts may share one.
    let name: String
    let tone: Tone
  }

  struct Act {
    let actor: String
    let text: String
    let remarks: [String]
  }

  struct Turn {
    let number: Int
    let date: String
    /// What stands behind the date: the stage of a programme.
    let note: String
    let acts: [Act]
    let events: [Event]
    let beliefs: String
    /// How they moved from the beginning of this turn to the end of a later one, by its number.
    let beliefsUntil: (Int) -> String
  }

  struct Actor {
    let name: String
    let strategy: String
    let type: String
    let payoff: String
    let unit: String
  }

  /// What an actor set in a turn, as a share of the most that it can set.
  struct Level {
    let field: String
    let turn: Int
    let level: Double
    let text: String
  }

  /// A number of a turn, for the curves.
  struct Point {
    let name: String
    let turn: Int
    let value: Double
  }

  let scenario: Scenario
  let seed: UInt64
  let repetition: UInt64
  let actors: [Actor]
  let turns: [Turn]
  let outcome: String
  let reason: String
  /// The chain of causes, in words; empty where the model has none.
  let causes: [String]
  let levels: [Level]
  let points: [Point]
  /// Unit of the curves.
  let pointTitle: String

  /// Field names in the order of first appearance, without those that are zero throughout.
  var fields: [String] {
    var names: [String] = []
    for level in levels where level.level != 0 && !names.contains(level.field) { names.append(level.field) }
    return names
  }

  var pointNames: [String] {
    var names: [String] = []
    for point in points where !names.contains(point.name) { names.append(point.name) }
    return names
  }
}

extension CrisisTranscript {
  var story: MatchStory {
    let label = { (turn: Int) in scenario.calendar.label(turn: turn) }
    var last: CrisisTurnRecord?
    let turns = recorder.turns.map { record -> MatchStory.Turn in
      defer { last = record }
      func beliefs(until end: CrisisTurnRecord) -> String {
        String(self.beliefs(record.before, end.after, .plain).drop { $0 == " " })
      }
      let held = record.isHeldByDeal ? " (lifted by the deal)" : ""
      func remarks(_ role: CrisisRole) -> [String] { record.remarks.filter { $0.role == role }.map(\.text) }
      return MatchStory.Turn(
        number: record.turn, date: label(record.turn), note: "programme \(programme(record.after))",
        acts: [
          .init(actor: coercer, text: posture(record.coercer) + (record.coercer.threat + record.coercer.sanctions > 0 ? held : ""), remarks: remarks(.coercer)),
          .init(actor: target, text: posture(record.target) + (record.target.effort + record.target.provocation > 0 ? held : ""), remarks: remarks(.target)),
          .init(actor: patron, text: posture(record.patron) + (record.patron.pressure > 0 ? held : ""), remarks: remarks(.patron)),
        ],
        events: record.events.compactMap { event in
          Self.isRepeated(event, last) ? nil : sentence(event, record).map { MatchStory.Event(text: $0, name: Self.name(event), tone: Self.tone(event)) }
        },
        beliefs: beliefs(until: record), beliefsUntil: { beliefs(until: recorder.turns[$0 - 1]) })
    }
    var levels: [MatchStory.Level] = []
    var points: [MatchStory.Point] = []
    for record in recorder.turns {
      for (field, value) in [
        ("\(coercer): threat", record.coercer.threat), ("\(coercer): sanctions", record.coercer.sanctions),
        ("\(target): effort", record.target.effort), ("\(target): provocation", record.target.provocation),
        ("\(patron): pressure", record.patron.pressure), ("\(patron): shield", record.patron.shield),
      ] { levels.append(.init(field: field, turn: record.turn, level: value, text: NumberText.fixed(value, 2))) }
      for (name, value) in [
        ("\(coercer) that \(target) is greedy", record.after.targetGreedy.probability),
        ("\(target) that \(coercer) is an opportunist", record.after.coercerOpportunist.probability),
        ("\(target) that \(coercer) is resolved", record.after.coercerResolved),
        ("programme, as a share of its stages", Double(record.after.stage) / Double(max(1, parameters.stages))),
      ] { points.append(.init(name: name, turn: record.turn, value: value)) }
    }
    let units = PayoffUnits(scenario, scorer: scorer)
    return MatchStory(
      scenario: scenario, seed: seed, repetition: repetition,
      actors: CrisisRole.allCases.map { role in
        let later = lastTypeName(role).map { ", later \(Self.words($0))" } ?? ""
        return .init(
          name: actor(role), strategy: strategies[role.rawValue], type: typeName(role).map { Self.words($0) + later } ?? "–",
          payoff: NumberText.fixed(result.payoffs[role.rawValue], 3), unit: units[role.rawValue])
      },
      turns: turns,
      outcome: "\(Self.words(scenario.schema.outcomes[result.outcome].name)), \(label(result.endTurn)), turn \(result.endTurn) of \(parameters.turns)",
      reason: reason(), causes: causes.dropFirst().map(\.text), levels: levels, points: points, pointTitle: "probability; share of stages")
  }

  /// Whether an actor only does again what came to nothing in the turn before.
  private static func isRepeated(_ event: CrisisEvent, _ last: CrisisTurnRecord?) -> Bool {
    switch event {
    case .offered, .refused, .lineRefused: last?.events.contains(event) ?? false
    default: false
    }
  }

  private static func name(_ event: CrisisEvent) -> String {
    switch event {
    case .quit: "deal quit"
    case .reneged: "deal broken"
    case .cheated: "cheating"
    case .offered: "offer"
    case .accepted: "offer accepted"
    case .refused: "offer refused"
    case .preempted, .struck: "strike"
    case .advanced: "programme advances"
    case .cheatDetected: "cheating seen"
    case .lineCrossed: "red line crossed"
    case .bluffCalled: "bluff called"
    case .inadvertentWar, .warByEvent: "war unchosen"
    case .victory: "war's end"
    case .uprising, .survived: "uprising"
    case .intervened: "intervention"
    case .collapsed: "collapse"
    case .misread: "act misread"
    case .lineDrawn: "red line drawn"
    case .lineRefused: "red line too late"
    case .occurred: "event"
    }
  }

  private static func tone(_ event: CrisisEvent) -> MatchStory.Tone {
    switch event {
    case .struck, .preempted, .inadvertentWar, .warByEvent, .collapsed, .victory, .intervened: .grave
    case .accepted: .good
    default: .plain
    }
  }
}

extension MatchTranscript {
  var story: MatchStory {
    let schema = scenario.schema
    var last: MatchRecorder.Turn?
    let turns = recorder.turns.map { turn -> MatchStory.Turn in
      defer { last = turn }
      func text(_ from: MatchRecorder.Turn, _ to: MatchRecorder.Turn) -> String {
        beliefs(from, to, .plain).map { String($0.drop { $0 == " " }) }.joined(separator: " ")
      }
      let before = last ?? turn
      return MatchStory.Turn(
        number: turn.turn, date: scenario.calendar.label(turn: turn.turn), note: "",
        acts: scenario.seats.indices.map { role in
          .init(
            actor: scenario.seats[role].actor, text: posture(role, turn),
            remarks: turn.remarks.filter { $0.role == role }.map(\.text))
        },
        events: turn.events.map { .init(text: named($0), name: "event", tone: .plain) },
        beliefs: text(before, turn), beliefsUntil: { text(before, recorder.turns[$0 - 1]) })
    }
    var levels: [MatchStory.Level] = []
    for turn in recorder.turns {
      for (role, seat) in schema.roles.enumerated() {
        for (field, value) in zip(seat.posture, turn.postures[role]) {
          guard let (level, text) = Self.level(field, value) else { continue }
          levels.append(.init(field: "\(scenario.seats[role].actor): \(CrisisTranscript.words(field.name))", turn: turn.turn, level: level, text: text))
        }
      }
    }
    let beliefColumns = schema.series.indices.filter { schema.series[$0].unit == "probability" }
    let columns = beliefColumns.isEmpty ? schema.series.indices.filter { !schema.series[$0].unit.hasPrefix("move") } : beliefColumns
    let points = recorder.turns.flatMap { turn in
      columns.filter { turn.series.indices.contains($0) }.map {
        MatchStory.Point(name: named(schema.series[$0].phrase), turn: turn.turn, value: turn.series[$0])
      }
    }
    let units = PayoffUnits(scenario, scorer: scorer)
    return MatchStory(
      scenario: scenario, seed: seed, repetition: repetition,
      actors: scenario.seats.indices.map { role in
        let later = lastTypeName(role).map { ", later \(CrisisTranscript.words($0))" } ?? ""
        return .init(
          name: scenario.seats[role].actor, strategy: strategies[role],
          type: typeName(role).map { CrisisTranscript.words($0) + later } ?? "–",
          payoff: NumberText.fixed(result.payoffs[role], 3), unit: units[role])
      },
      turns: turns, outcome: "\(CrisisTranscript.words(schema.outcomes[result.outcome].name)), \(scenario.calendar.label(turn: result.endTurn))",
      reason: reason, causes: causes.map(\.text).filter { !reason.contains($0) }, levels: levels, points: points, pointTitle: beliefColumns.isEmpty ? "value" : "probability")
  }

  /// A value as a share of what it may be; nil for one without bounds.
  private static func level(_ field: FieldSchema, _ value: Double) -> (Double, String)? {
    switch field.kind {
    case .flag: return (value == 0 ? 0 : 1, value == 0 ? "no" : "yes")
    case .choice(let words):
      return (words.count > 1 ? value / Double(words.count - 1) : 0, words.indices.contains(Int(value)) ? words[Int(value)] : "")
    case .number(let range):
      let width = range.upperBound - range.lowerBound
      return width > 0 && width <= 100 ? ((value - range.lowerBound) / width, NumberText.fixed(value, 2)) : nil
    case .integer(let range):
      let width = range.upperBound - range.lowerBound
      return width > 0 && width <= 100 ? ((value - Double(range.lowerBound)) / Double(width), "\(Int(value))") : nil
    }
  }
}
