import StandoffKernel
import StandoffTournament

/// Payoffs of each pair of roles, in rank order.
extension RunCharts {
  /// A heat map for each pair of roles with more than one strategy each.
  var heats: [Chart] {
    let roles = Array(results.schema.roles.indices)
    return roles.flatMap { first in roles.filter { $0 > first }.compactMap { heat(first, $0) } }
  }

  /// Mean payoffs of both roles for each pair of their strategies, over all profiles with that pair.
  private func means(_ first: Int, _ second: Int) -> [[Int]: (a: Double, b: Double)] {
    var sums: [[Int]: (a: Double, b: Double, number: Int)] = [:]
    for profile in results.profiles {
      let key = [profile.entrants[first], profile.entrants[second]]
      var sum = sums[key] ?? (0, 0, 0)
      sum.a += profile.payoffs[first].mean
      sum.b += profile.payoffs[second].mean
      sum.number += 1
      sums[key] = sum
    }
    return sums.mapValues { ($0.a / Double($0.number), $0.b / Double($0.number)) }
  }

  private func heat(_ first: Int, _ second: Int) -> Chart? {
    let (rowsOf, columns) = (results.ranked(first), results.ranked(second))
    let most = 40  // judgement: more cells than that are a carpet
    guard rowsOf.count > 1, columns.count > 1, rowsOf.count <= most, columns.count <= most else { return nil }
    let means = means(first, second)
    func value(_ row: EntrantFigures, _ column: EntrantFigures) -> (a: Double, b: Double) {
      means[[row.index, column.index]] ?? (0, 0)
    }
    let bestA = columns.map { column in rowsOf.map { value($0, column).a }.max() ?? 0 }
    let bestB = rowsOf.map { row in columns.map { value(row, $0).b }.max() ?? 0 }
    let all = means.values.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    let rangeA = (low: all.map(\.a).min() ?? 0, high: all.map(\.a).max() ?? 0)
    let rangeB = (low: all.map(\.b).min() ?? 0, high: all.map(\.b).max() ?? 0)
    let isLabelled = columns.count <= 12  // judgement: beyond that numbers do not fit their cells
    var rows: [JSONValue] = []
    for (line, row) in rowsOf.enumerated() {
      for (place, column) in columns.enumerated() {
        let (a, b) = value(row, column)
        rows.append([
          "first": .text(row.name), "second": .text(column.name), "a": .rounded(a), "b": .rounded(b),
          "best_a": .flag(Self.isEqual(a, bestA[place], rangeA)), "best_b": .flag(Self.isEqual(b, bestB[line], rangeB)),
          "dark_a": .flag(Self.isDark(a, rangeA)), "dark_b": .flag(Self.isDark(b, rangeB)),
          "text_a": .text(isLabelled ? Self.short(a) : ""), "text_b": .text(isLabelled ? Self.short(b) : ""),
        ])
      }
    }
    let (a, b) = (actor(first), actor(second))
    let replies = Dictionary(
      grouping: columns.indices.compactMap { place in
        rowsOf.first { Self.isEqual(value($0, columns[place]).a, bestA[place], rangeA) }?.name
      }, by: { $0 }
    ).map { ($0.key, $0.value.count) }.sorted { (-$0.1, $0.0) < (-$1.1, $1.0) }
    let text = """
      Heat map of mean payoffs for \(rowsOf.count) strategies of \(a) against \(columns.count) of \(b). \(a) gets between \
      \(NumberText.fixed(rangeA.low, 3)) and \(NumberText.fixed(rangeA.high, 3)), \(b) between \(NumberText.fixed(rangeB.low, 3)) \
      and \(NumberText.fixed(rangeB.high, 3)). The best reply of \(a) is \
      \(Words.list(replies.map { "\($0.0) against \($0.1) of the \(columns.count)" }, limit: 3)).
      """
    return Chart(
      "heat", named: "heat-\(a)-\(b)", text: text, assets,
      [
        "rows": .list(rows), "first": .text(a), "second": .text(b), "firsts": .texts(rowsOf.map(\.name)),
        "seconds": .texts(columns.map(\.name)), "step": .integer(columns.count <= 12 ? 38 : 20),
        "domain_a": [.rounded(rangeA.low), .rounded(rangeA.high)], "domain_b": [.rounded(rangeB.low), .rounded(rangeB.high)],
        "subtitle": "Mean payoffs, best strategies first; light is high. A frame marks the best reply to what the other plays",
      ])
  }

  /// Equal but for the rounding of sums.
  private static func isEqual(_ one: Double, _ other: Double, _ range: (low: Double, high: Double)) -> Bool {
    abs(one - other) <= 1e-9 * max(1e-9, range.high - range.low)
  }

  /// Whether white numbers can be read on a cell: below the middle of the scheme's lightness.
  private static func isDark(_ value: Double, _ range: (low: Double, high: Double)) -> Bool {
    range.high > range.low && (value - range.low) / (range.high - range.low) < 0.5
  }

  private static func short(_ value: Double) -> String { NumberText.fixed(value, abs(value) < 9.995 ? 2 : 1) }
}
