import StandoffKernel
import StandoffTournament

/// What matches look like turn by turn, in a sample.
extension RunCharts {
  private var axis: TurnAxis { TurnAxis(turns: sample.turns, scenario.calendar) }

  private func column(_ name: String) -> Int? { results.schema.series.firstIndex { $0.name == name } }

  private func label(_ series: ModelSchema.Series) -> String { ActorNames.filled(series.phrase, scenario) }

  /// Beliefs: the series that are probabilities.
  private var beliefColumns: [Int] {
    results.schema.series.indices.filter { results.schema.series[$0].unit == "probability" }
  }

  /// What a belief is about: a series `belief_ROLE_TYPE` is the belief that a role has a type.
  private func truth(_ column: Int) -> Double? {
    let name = results.schema.series[column].name
    for (role, schema) in results.schema.roles.enumerated() {
      for (index, type) in schema.types.enumerated() where name == "belief_\(schema.name)_\(type.name)" {
        if case .fixed(let fixed) = scenario.seats[role].type { return fixed == index ? 1 : 0 }
        return nil
      }
    }
    return nil
  }

  private func beliefLabel(_ column: Int) -> String {
    let series = results.schema.series[column]
    guard series.phrase == Words.plain(series.name), results.schema.name == CrisisSchema.model.name else { return label(series) }
    switch series.name {
    case "belief_target_greedy": return "\(actor(0)) that \(actor(1)) is greedy"
    case "belief_coercer_opportunist": return "\(actor(1)) that \(actor(0)) is an opportunist"
    case "belief_coercer_resolved": return "\(actor(1)) that \(actor(0)) is resolved"
    default: return label(series)
    }
  }

  /// Median and bands of each belief under the strategies shown, with the truth.
  var beliefs: Chart? {
    let columns = beliefColumns
    guard !columns.isEmpty, axis.turns > 1 else { return nil }
    var rows: [JSONValue] = []
    var sentences: [String] = []
    for column in columns {
      var ends: [String] = []
      for entrant in shown {
        var last: (turn: Int, median: Double)?
        for turn in 1...axis.turns {
          let quantiles = Quantiles(sample.values(of: column, turn: turn, entrant: entrant))
          guard let median = quantiles(0.5) else { break }
          last = (turn, median)
          rows.append(
            .object(
              quantiles.fields.merging(
                [
                  "strategy": .text(name(entrant, 0)), "belief": .text(beliefLabel(column)), "turn": .integer(turn),
                  "date": .text(axis.label(turn)), "truth": .rounded(truth(column)),
                ], uniquingKeysWith: { $1 })))
        }
        if let last { ends.append("\(NumberText.fixed(last.median, 2)) under \(name(entrant, 0))") }
      }
      let true_ = truth(column).map { $0 == 1 ? ", which is true" : ", which is not true" } ?? ""
      sentences.append("The belief of \(beliefLabel(column))\(true_), ends at a median of \(Words.list(ends)).")
    }
    return Chart(
      "beliefs", named: "beliefs", text: sentences.joined(separator: " "), assets,
      axis.values(ticks: 2).merging(
        [
          "rows": .list(rows), "strategies": .texts(shownNames), "beliefs": .texts(columns.map(beliefLabel)),
          "width": .integer(width),
          "subtitle": .text(
            "By strategy of \(actor(0)): median, middle 50% and 90% of the matches still going\(columns.contains { truth($0) != nil } ? "; dashed: the truth" : "")"),
        ], uniquingKeysWith: { $1 }))
  }

  /// Width of a column of charts over time.
  var width: Int { [420, 340, 235, 175][min(max(shown.count, 1), 4) - 1] }

  /// Shares of the stages of a programme, for a model that has a series `stage` counted in stages.
  var stages: Chart? {
    guard let column = column("stage"), results.schema.series[column].unit == "stages", axis.turns > 1 else { return nil }
    let most = Int(sample.matches.flatMap { match in stride(from: column, to: match.values.count, by: sample.width).map { match.values[$0] } }.max() ?? 0)
    let last = max(most, scenario.schema.parameters.firstIndex { $0.name == "stages" }.map { Int(scenario.values[$0]) } ?? most)
    guard (1...12).contains(last) else { return nil }
    let ended = "ended by then"
    let names = (0...last).map { $0 == last ? "stage \($0), complete" : "stage \($0)" } + [ended]
    var rows: [JSONValue] = []
    var sentences: [String] = []
    for entrant in shown {
      let total = sample.values(of: column, turn: 1, entrant: entrant).count
      if total == 0 { continue }
      for turn in 1...axis.turns {
        let values = sample.values(of: column, turn: turn, entrant: entrant)
        let counts = (0...last).map { stage in values.count { Int($0) == stage } } + [total - values.count]
        for (place, count) in counts.enumerated() {
          rows.append([
            "strategy": .text(name(entrant, 0)), "turn": .integer(turn), "date": .text(axis.label(turn)),
            "stage": .text(names[place]), "share": .rounded(Double(count) / Double(total)), "place": .integer(place),
          ])
        }
        if turn == axis.turns {
          sentences.append("\(NumberText.percent(Double(counts[last]) / Double(total), 0)) under \(name(entrant, 0))")
        }
      }
    }
    let shades = assets.palette["stages"].elements.compactMap(\.string)
    let colours = (0..<last).map { shades.isEmpty ? "#999999" : shades[min($0, shades.count - 1)] }
      + [assets.palette["complete"].string ?? "#E69F00", assets.palette["ended"].string ?? "#6d747b"]
    let text = "Stages of the programme over time. In the last turn it is complete, and the match still going, in \(Words.list(sentences)) of the matches."
    return Chart(
      "stages", named: "stages", text: text, assets,
      axis.values(ticks: 2).merging(
        [
          "rows": .list(rows), "strategies": .texts(shownNames), "stages": .texts(names), "colours": .texts(colours),
          "width": .integer(width), "subtitle": .text("By strategy of \(actor(0)): share of matches at each stage"),
        ], uniquingKeysWith: { $1 }))
  }

  /// The other series, over all strategies: mean and bands.
  var series: Chart? {
    let most = 9  // judgement: three rows of three
    let columns = results.schema.series.indices.filter { column in
      let series = results.schema.series[column]
      if series.unit == "probability" || series.name == "stage" || series.name == "shown_stage" { return false }
      // A choice by number has no mean.
      if series.unit.contains(" = ") && series.unit.contains("0") || series.unit.hasPrefix("move") { return false }
      return sample.matches.contains { match in
        stride(from: column, to: match.values.count, by: sample.width).contains { match.values[$0] != 0 }
      }
    }.prefix(most)
    guard !columns.isEmpty, axis.turns > 1 else { return nil }
    var rows: [JSONValue] = []
    var sentences: [String] = []
    for column in columns {
      let name = label(results.schema.series[column])
      var ends: [Double] = []
      for turn in 1...axis.turns {
        let quantiles = Quantiles(sample.values(of: column, turn: turn, entrant: nil))
        if quantiles.sorted.isEmpty { break }
        ends.append(quantiles.mean)
        rows.append(
          .object(
            quantiles.fields.merging(
              ["series": .text(name), "turn": .integer(turn), "date": .text(axis.label(turn))], uniquingKeysWith: { $1 })))
      }
      if let first = ends.first, let last = ends.last {
        sentences.append("\(name) from \(NumberText.fixed(first, 2)) to \(NumberText.fixed(last, 2))")
      }
    }
    return Chart(
      "series", named: "series", text: "Means over the sampled matches, from the first turn to the last: \(sentences.joined(separator: "; ")).",
      assets,
      axis.values(ticks: 2).merging(
        [
          "rows": .list(rows), "names": .texts(columns.map { label(results.schema.series[$0]) }),
          "subtitle": "Mean, middle 50% and 90% of the matches still going, over all strategies shown above",
        ], uniquingKeysWith: { $1 }))
  }
}
