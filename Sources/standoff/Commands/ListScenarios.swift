import StandoffKernel
import StandoffReport

/// `list scenarios`.
struct ListScenarios {
  struct Row: Encodable {
    let name: String
    let title: String
    let model: String
    let summary: String
    let question: String
    let actors: [String]
    let defaults: [String]
    let sources: [String]
    /// Absent where it has none.
    let events: [String]?
  }

  private let rows: [Row]

  init(_ assembly: Assembly) throws {
    rows = try assembly.scenarios.names.map { name in
      let scenario = try assembly.scenario(name).0
      return Row(
        name: name, title: scenario.title, model: scenario.schema.name, summary: scenario.summary,
        question: scenario.question,
        actors: scenario.seats.map(\.actor), defaults: scenario.seats.map(\.defaultStrategy), sources: scenario.sources,
        events: scenario.events.isEmpty ? nil : scenario.events)
    }
  }

  func run(asJSON: Bool) throws {
    if asJSON { return try Output.json(rows) }
    let style = Output.style
    let width = min(Output.width, 110)
    for row in rows {
      Output.print(style.bold(row.name) + style.faint("  \(row.title)"))
      Output.print(WrappedText.lines(row.summary, width: width, indent: 2))
      if !row.question.isEmpty { Output.print(WrappedText.lines("Question: \(row.question)", width: width, indent: 2)) }
      for source in row.sources {
        Output.print(WrappedText.lines("Source: \(source)", width: width, indent: 2).map(style.faint))
      }
      if let events = row.events { Output.print("  Events: \(events.joined(separator: ", "))") }
      let seats = zip(row.actors, row.defaults).map { "\($0) \($1)" }.joined(separator: ", ")
      Output.print(style.faint("  model \(row.model); by default \(seats)") + "\n")
    }
  }
}
