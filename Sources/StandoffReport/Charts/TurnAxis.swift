package import StandoffKernel

/// The axis of turns: where its labels stand and what they say.
package struct TurnAxis {
  let turns: Int
  private let calendar: TurnCalendar

  package init(turns: Int, _ calendar: TurnCalendar) {
    self.turns = turns
    self.calendar = calendar
  }

  /// A turn's name; "start" before the first.
  func label(_ turn: Int) -> String { turn < 1 ? "start" : calendar.label(turn: turn) }

  /// Places of a specification: `turns`, `ticks`, `labels`, `turn_title`.
  package func values(ticks count: Int) -> [String: JSONValue] {
    let step = max(1, (max(1, turns - 1) + count - 1) / count)
    let ticks = Array(stride(from: 1, through: max(1, turns), by: step))
    let isNumbered = calendar == TurnCalendar()
    let names = ticks.map { isNumbered ? "\($0)" : label($0) }
    // An expression of Vega's: the names as a table by turn.
    let table = JSONValue.object(Dictionary(uniqueKeysWithValues: zip(ticks.map { "\($0)" }, names.map(JSONValue.text))))
    return [
      "turns": .integer(max(2, turns)), "ticks": .list(ticks.map(JSONValue.integer)), "labels": .text("\(table.text())[datum.value]"),
      "turn_title": isNumbered ? "turn" : .null,
    ]
  }
}
