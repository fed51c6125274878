import StandoffKernel
import StandoffTournament

/// How long until something happens.
extension RunCharts {
  /// Survival curves under the strategies of a role: some in colour, the rest in grey.
  func survival(_ role: Int) -> Chart? {
    let ranked = results.ranked(role).filter { times.isCounted($0.index, role: role) }
    guard ranked.count > 1, !times.events.isEmpty, times.turns > 1 else { return nil }
    let shown = Highlights.entrants(results, role: role, usual: scenario.seats[role].defaultStrategy)
    let axis = TurnAxis(turns: times.turns, scenario.calendar)
    var rows: [JSONValue] = []
    var sentences: [String] = []
    var events: [String] = []
    for (number, event) in times.events.enumerated() {
      let curves = ranked.map { ($0, times.curve(of: number, role: role, entrant: $0.index)) }
      guard curves.contains(where: { ($0.1.last?.without ?? 1) < 1 }) else { continue }
      events.append(event.name)
      for (entrant, steps) in curves {
        let isShown = shown.contains(entrant.index)
        for step in steps {
          var row: [String: JSONValue] = [
            "event": .text(event.name), "strategy": .text(entrant.name), "turn": .integer(step.turn),
            "without": .rounded(step.without), "shown": .flag(isShown),
          ]
          if isShown {
            (row["low"], row["high"]) = (.rounded(step.low), .rounded(step.high))
            row["date"] = .text(axis.label(step.turn))
          }
          rows.append(.object(row))
        }
      }
      let ends = curves.compactMap { curve in curve.1.last.map { (curve.0.name, $0.without) } }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
      if let fewest = ends.first, let most = ends.last {
        sentences.append(
          """
          \(event.name.prefix(1).uppercased() + event.name.dropFirst()): by the last turn the share without it is \
          \(NumberText.percent(fewest.1, 0)) under \(fewest.0) and \(NumberText.percent(most.1, 0)) under \(most.0)
          """)
      }
    }
    if events.isEmpty { return nil }
    let text = "Survival curves for strategies of \(actor(role)). \(sentences.joined(separator: ". "))."
    let band = results.repetitions > 1 ? ", bands are 95%" : ""
    return Chart(
      "survival", named: "survival-\(actor(role))", text: text, assets,
      axis.values(ticks: 5).merging(
        [
          "rows": .list(rows), "events": .texts(events), "shown": .texts(shown.map { name($0, role) }), "actor": .text(actor(role)),
          "subtitle": .text(
            "Kaplan–Meier estimates over all profiles with a strategy of \(actor(role))\(band); grey: its other strategies"),
        ], uniquingKeysWith: { $1 }))
  }
}
