import LuaBridge
public import StandoffKernel

/// The view that scorers and observers have of a match: the model's series of a turn, and how the match ended.
public struct MomentView {
  private let schema: ModelSchema
  private let outcome: Int
  private let endTurn: Int
  private let marks: Int
  private let payoffs: Int
  private let kinds: Int
  let count: Int

  /// The view of matches of a model.
  public init(_ schema: ModelSchema) {
    self.schema = schema
    outcome = 1 + schema.series.count
    endTurn = outcome + 1
    marks = endTurn + 1
    payoffs = marks + schema.marks.count
    kinds = payoffs + schema.roles.count
    count = kinds + schema.kinds.count
  }

  /// Its fields, the scenario's parameters apart: turn and series of every turn; the rest stands from the end on, and is 0,
  /// false or the first outcome before.
  public var fields: [FieldSchema] {
    let number = FieldSchema.Kind.number(-.infinity ... .infinity)
    var fields = [FieldSchema("turn", .integer(1...1_000_000), slot: 0, unit: "turn, from 1", "The turn just played.")]
    for (index, series) in schema.series.enumerated() {
      fields.append(FieldSchema(series.name, number, slot: 1 + index, unit: series.unit, series.summary))
    }
    fields.append(
      FieldSchema("outcome", .choice(schema.outcomes.map(\.name)), slot: outcome, "How the match ended."))
    fields.append(
      FieldSchema(
        "end_turn", .integer(0...1_000_000), slot: endTurn, unit: "turn, from 1", "The turn in which it ended."))
    for (index, mark) in schema.marks.enumerated() {
      fields.append(FieldSchema("mark.\(mark.name)", number, slot: marks + index, unit: "whole number", mark.summary))
    }
    for (index, role) in schema.roles.enumerated() {
      fields.append(
        FieldSchema(
          "payoff.\(role.name)", number, slot: payoffs + index, unit: "its own",
          "What the model itself gives the \(role.name)."))
    }
    for (index, kind) in schema.kinds.enumerated() {
      fields.append(FieldSchema("kind.\(kind)", .flag, slot: kinds + index, "Whether the outcome counts as \(kind)."))
    }
    return fields
  }

  /// Writes a moment.
  func fill(_ frame: HookFrame, _ moment: MatchMoment) {
    let values = frame.values
    values[0] = Double(moment.turn)
    for (index, value) in moment.series.enumerated() { values[1 + index] = value }
    let result = moment.result ?? MatchResult()
    let isOver = moment.result != nil
    values[outcome] = Double(result.outcome)
    values[endTurn] = Double(result.endTurn)
    for index in schema.marks.indices { values[marks + index] = Double(result.marks[index]) }
    for index in schema.roles.indices { values[payoffs + index] = result.payoffs[index] }
    for (index, kind) in schema.kinds.enumerated() {
      values[kinds + index] = isOver && schema.outcomes[result.outcome].kinds.contains(kind) ? 1 : 0
    }
  }
}
