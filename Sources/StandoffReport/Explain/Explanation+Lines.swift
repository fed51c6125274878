import StandoffExplain
import StandoffKernel
import StandoffTournament

/// What was found, for the terminal.
extension Explanation {
  /// Interactions that the terminal shows; `--json` has all.
  private static let mostInteractions = 6

  func lines(style: TextStyle, width: Int) -> [String] {
    let head = style.bold("\(cast.name): why it ends \(outcome.isShare ? outcome.phrase : "so for \(outcome.phrase)")")
    var lines = [head + style.faint("  (\(NumberText.count(attribution.repetitions)) repetitions)")]
    if !cast.summary.isEmpty { lines += WrappedText.lines(cast.summary, width: width, indent: 2) }
    lines += ["  \(players)", ""]
    lines += WrappedText.lines(sentence, width: width, indent: 2) + [""]
    lines += table.lines(style: style)
    if !proven.isEmpty { lines += [""] + interactions.lines(style: style) }
    return lines
  }

  private var table: TextTable {
    var table = TextTable([
      ("mechanism", .left), ("share", .right), ("95% interval", .right), ("of all", .right), ("removed alone", .right),
      ("95% interval", .right),
    ])
    for row in rows { table.add(row) }
    return table
  }

  /// Each mechanism, the ends, and the sums.
  private var rows: [[String]] {
    let shares = ranking.map { index -> [String] in
      let (share, removal) = (attribution.shares[index], attribution.removals[index])
      return [
        mechanisms[index].name, cell(share.mean), interval(share), percent(share), cell(removal.mean), interval(removal),
      ]
    }
    let ends = [(Self.without, attribution.remainder), (Self.together, attribution.whole)].map {
      [$0, cell($1.mean), interval($1), "", "", ""]
    }
    let sums = zip(groups, attribution.groups).map { ["= \($0.name)", cell($1.mean), interval($1), percent($1), "", ""] }
    return shares + ends + sums
  }

  /// The same table in Markdown.
  var markdown: [String] {
    var table = MarkdownTable([
      ("mechanism", false), ("share", true), ("95% interval", true), ("of all", true), ("removed alone", true),
      ("95% interval", true),
    ])
    for row in rows { table.add(row) }
    return table.lines
  }

  private var interactions: TextTable {
    var table = TextTable([("together", .left), ("interaction", .right), ("95% interval", .right)])
    for pair in proven.prefix(Self.mostInteractions) {
      table.add([
        "\(mechanisms[pair.first].name) and \(mechanisms[pair.second].name)", cell(pair.index.mean), interval(pair.index),
      ])
    }
    return table
  }

  private func percent(_ estimate: Estimate) -> String { part(estimate).map { NumberText.percent($0, 0) } ?? "" }

  func cell(_ value: Double) -> String {
    outcome.isShare ? NumberText.fixed(100 * value, 1) : NumberText.fixed(value, 3)
  }

  func interval(_ estimate: Estimate) -> String {
    guard let low = estimate.low, let high = estimate.high else { return "" }
    return "\(cell(low)) to \(cell(high))"
  }
}
