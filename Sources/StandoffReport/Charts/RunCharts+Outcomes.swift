import StandoffKernel
import StandoffTournament

extension RunCharts {
  /// Outcome counts pooled over the profiles that some entrants are in.
  private func counts(where isIn: (ProfileFigures) -> Bool) -> (counts: [Int], matches: Int) {
    var counts = [Int](repeating: 0, count: results.schema.outcomes.count)
    var matches = 0
    for profile in results.profiles where isIn(profile) {
      for (outcome, count) in profile.outcomes.enumerated() { counts[outcome] += count }
      matches += profile.matches
    }
    return (counts, matches)
  }

  private var legend: [String: JSONValue] {
    [
      "outcomes": .texts(seenOutcomes.map(outcome)), "colours": .texts(seenOutcomes.map(palette.colour)),
    ]
  }

  /// How matches end, by strategy: stacked bars, pooled over what the others play.
  var outcomes: Chart? {
    let roles = results.schema.roles.indices.filter { !results.ranked($0).isEmpty }
    guard !roles.isEmpty, results.schema.outcomes.count > 1 else { return nil }
    let seen = seenOutcomes
    var rows: [JSONValue] = []
    for role in roles {
      for entrant in results.ranked(role).prefix(EventTimes.mostStrategies) {
        let (counts, matches) = counts { $0.entrants[role] == entrant.index }
        for (place, outcome) in seen.enumerated() where counts[outcome] > 0 {
          rows.append([
            "actor": .text(actor(role)), "strategy": .text(entrant.name), "outcome": .text(self.outcome(outcome)),
            "share": .rounded(Double(counts[outcome]) / Double(matches)), "place": .integer(place),
          ])
        }
      }
    }
    let (all, matches) = counts { _ in true }
    let parts = seen.sorted { (-all[$0], $0) < (-all[$1], $1) }.prefix(4).map {
      "\(NumberText.percent(Double(all[$0]) / Double(max(1, matches)))) \(outcome($0))"
    }
    let text = """
      Stacked bars of how matches end under each strategy. Over all profiles the most frequent ends are \
      \(Words.list(parts)). The table of each role has the shares with their intervals.
      """
    var names: [String] = []
    for role in roles { for name in order(role) where !names.contains(name) { names.append(name) } }
    return Chart(
      "outcomes", named: "outcomes", text: text, assets,
      legend.merging(
        [
          "rows": .list(rows), "actors": .texts(roles.map(actor)), "order": .texts(names),
          "subtitle": "Share of matches, pooled over all that the others play; strategies in order of payoff, best first",
        ], uniquingKeysWith: { $1 }))
  }

  /// The same for each pair of strategies of the first two roles, averaged over the others': small stacked bars.
  var pairs: Chart? {
    guard results.schema.roles.count > 1 else { return nil }
    let (firsts, seconds) = (results.ranked(0), results.ranked(1))
    let mostColumns = 16  // judgement: narrower bars cannot be read
    guard firsts.count > 1, (2...mostColumns).contains(seconds.count), firsts.count <= EventTimes.mostStrategies else { return nil }
    let width = 0.92  // of a column; the rest is air
    var sums: [[Int]: [Int]] = [:]
    for profile in results.profiles {
      let key = [profile.entrants[0], profile.entrants[1]]
      sums[key] = zip(sums[key] ?? profile.outcomes.map { _ in 0 }, profile.outcomes).map { $0 + $1 }
    }
    var rows: [JSONValue] = []
    var widest: (share: Double, text: String) = (0, "")
    for first in firsts {
      for (column, second) in seconds.enumerated() {
        let counts = sums[[first.index, second.index]] ?? []
        let matches = counts.reduce(0, +)
        if matches == 0 { continue }
        var from = Double(column)
        for outcome in seenOutcomes where counts[outcome] > 0 {
          let share = Double(counts[outcome]) / Double(matches)
          rows.append([
            "first": .text(first.name), "second": .text(second.name), "outcome": .text(self.outcome(outcome)),
            "share": .rounded(share), "from": .rounded(from), "to": .rounded(from + share * width),
          ])
          from += share * width
        }
        guard let gravest = results.schema.kinds.first else { continue }
        let grave = results.schema.outcomes.indices.reduce(0) {
          $0 + (results.schema.outcomes[$1].kinds.contains(gravest) ? counts[$1] : 0)
        }
        let share = Double(grave) / Double(matches)
        if share > widest.share { widest = (share, "\(first.name) against \(second.name)") }
      }
    }
    let kind = results.schema.kinds.first.map(Words.plain) ?? ""
    let most = widest.share > 0
      ? " \(kind.prefix(1).uppercased() + kind.dropFirst()) is most frequent with \(widest.text): \(NumberText.percent(widest.share))."
      : ""
    let text = """
      A grid of small stacked bars: how matches end for each of the \(firsts.count) strategies of \(actor(0)) against each of \
      the \(seconds.count) of \(actor(1)).\(most)
      """
    let labels = JSONValue.texts(seconds.map(\.name)).text()
    return Chart(
      "pairs", named: "pairs", text: text, assets,
      legend.merging(
        [
          "rows": .list(rows), "first": .text(actor(0)), "second": .text(actor(1)), "firsts": .texts(firsts.map(\.name)),
          "width": .integer(min(76, max(34, 700 / seconds.count)) * seconds.count), "columns": .integer(seconds.count),
          "ticks": .list(seconds.indices.map { .number(Double($0) + 0.3) }), "labels": .text("\(labels)[floor(datum.value)]"),
          "subtitle": .text(
            """
            Rows: \(actor(0)); columns: \(actor(1)). Each bar is 100% of the pair's matches\
            \(results.schema.roles.count > 2 ? ", over all that the others play" : "")
            """),
        ], uniquingKeysWith: { $1 }))
  }
}
