import StandoffKernel

/// A transcript for programs.
public struct TranscriptDocument: Encodable, Sendable {
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

  struct Beliefs: Encodable, Sendable {
    let targetGreedy: Double
    let coercerOpportunist: Double
    let coercerResolved: Double

    init(_ state: CrisisState) {
      targetGreedy = state.targetGreedy.probability
      coercerOpportunist = state.coercerOpportunist.probability
      coercerResolved = state.coercerResolved
    }
  }

  struct Turn: Encodable, Sendable {
    let turn: Int
    let date: String
    let postures: [String: [String: PostureValue]]
    let events: [String]
    let isHeldByDeal: Bool
    let remarks: [Remark]
    let stage: Int
    let shownStage: Int
    let deal: String
    let redLine: Int
    let beliefsBefore: Beliefs
    let beliefsAfter: Beliefs
  }

  let scenario: String
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

extension CrisisTranscript {
  /// The whole match as data. Postures are as chosen; `is_held_by_deal` tells that a deal lifted them.
  public var document: TranscriptDocument {
    let schema = scenario.schema
    let actors = CrisisRole.allCases.map { role in
      TranscriptDocument.Actor(
        role: schema.roles[role.rawValue].name, actor: actor(role), strategy: strategies[role.rawValue],
        type: typeName(role), lastType: lastTypeName(role),
        payoff: result.payoffs[role.rawValue])
    }
    var marks: [String: Int] = [:]
    for (index, mark) in schema.marks.enumerated() { marks[mark.name] = Int(result.marks[index]) }
    return TranscriptDocument(
      scenario: scenario.name, seed: seed, repetition: repetition, actors: actors, turns: recorder.turns.map(turn),
      outcome: schema.outcomes[result.outcome].name, endTurn: result.endTurn, reason: reason(), causes: causes, marks: marks,
      scorer: scorer)
  }

  private func turn(_ record: CrisisTurnRecord) -> TranscriptDocument.Turn {
    let (coercer, target, patron) = (record.coercer, record.target, record.patron)
    return TranscriptDocument.Turn(
      turn: record.turn, date: scenario.calendar.label(turn: record.turn),
      postures: [
        "coercer": [
          "threat": .number(coercer.threat), "sanctions": .number(coercer.sanctions),
          "red_line": .integer(coercer.redLine), "offer": .word("\(coercer.offer)"),
          "inducement": .number(coercer.inducement), "pledge": .number(coercer.pledge),
          "renege": .flag(coercer.renege), "message": .word("\(coercer.message)"),
        ],
        "target": [
          "effort": .number(target.effort), "provocation": .number(target.provocation),
          "cheat": .flag(target.cheat), "quit": .flag(target.quit),
        ],
        "patron": ["pressure": .number(patron.pressure), "shield": .number(patron.shield)],
      ],
      events: record.events.compactMap { sentence($0, record) },
      isHeldByDeal: record.isHeldByDeal,
      remarks: record.remarks.map { TranscriptDocument.Remark(actor: actor($0.role), text: $0.text) },
      stage: record.after.stage, shownStage: record.after.shownStage,
      deal: "\(record.after.deal)", redLine: record.after.redLine,
      beliefsBefore: .init(record.before), beliefsAfter: .init(record.after))
  }
}
