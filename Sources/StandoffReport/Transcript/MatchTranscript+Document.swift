import StandoffKernel

/// A transcript of any model, for programs.
public struct MatchDocument: Encodable, Sendable {
  struct Actor: Encodable, Sendable {
    let role: String
    let actor: String
    let strategy: String
    let type: String?
    /// The type at the end, where an event changed it.
    let lastType: String?
    let payoff: Double
  }

  struct Remark: Encodable, Sendable {
    let actor: String
    let text: String
  }

  struct Turn: Encodable, Sendable {
    let turn: Int
    let date: String
    let postures: [String: [String: PostureValue]]
    let events: [String]
    let remarks: [Remark]
    let series: [String: Double]
  }

  let scenario: String
  let model: String
  let seed: UInt64
  let repetition: UInt64
  let actors: [Actor]
  let turns: [Turn]
  let outcome: String
  let endTurn: Int
  let reason: String
  let causes: [CauseItem]
  let marks: [String: Int]
  /// Who gave the payoffs; absent for the model.
  let scorer: String?
}

extension MatchTranscript {
  /// The whole match as data.
  public var document: MatchDocument {
    let schema = scenario.schema
    var marks: [String: Int] = [:]
    for (index, mark) in schema.marks.enumerated() { marks[mark.name] = Int(result.marks[index]) }
    return MatchDocument(
      scenario: scenario.name, model: schema.name, seed: seed, repetition: repetition,
      actors: scenario.seats.indices.map { role in
        MatchDocument.Actor(
          role: schema.roles[role].name, actor: scenario.seats[role].actor, strategy: strategies[role],
          type: typeName(role), lastType: lastTypeName(role), payoff: result.payoffs[role])
      },
      turns: recorder.turns.map(turn), outcome: schema.outcomes[result.outcome].name, endTurn: result.endTurn,
      reason: reason, causes: causes, marks: marks, scorer: scorer)
  }

  private func turn(_ turn: MatchRecorder.Turn) -> MatchDocument.Turn {
    var postures: [String: [String: PostureValue]] = [:]
    for (role, schema) in scenario.schema.roles.enumerated() {
      var fields: [String: PostureValue] = [:]
      for (field, value) in zip(schema.posture, turn.postures[role]) { fields[field.name] = PostureValue(value, field.kind) }
      postures[schema.name] = fields
    }
    var series: [String: Double] = [:]
    for (column, value) in zip(scenario.schema.series, turn.series) { series[column.name] = value }
    return MatchDocument.Turn(
      turn: turn.turn, date: scenario.calendar.label(turn: turn.turn), postures: postures, events: turn.events.map(named),
      remarks: turn.remarks.map { MatchDocument.Remark(actor: scenario.seats[$0.role].actor, text: $0.text) }, series: series)
  }
}

extension PostureValue {
  /// A number of a frame, by its field's kind.
  init(_ value: Double, _ kind: FieldSchema.Kind) {
    switch kind {
    case .number: self = .number(value)
    case .integer: self = .integer(Int(value))
    case .flag: self = .flag(value != 0)
    case .choice(let words): self = .word(words[Int(value)])
    }
  }
}
