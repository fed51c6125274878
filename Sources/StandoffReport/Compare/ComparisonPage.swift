import StandoffKernel
import StandoffTournament

extension Comparison {
  /// `compare.html`.
  public func page(_ assets: ReportAssets) -> String {
    let scenario = first.scenario
    let charts = charts(assets)
    let frame = PageFrame(assets: assets, title: "\(scenario.title): two runs – Standoff")
    let header = HTML.element(
      "header", [],
      [
        .line, .element("p", [("class", "kind")], "Two runs side by side"), .line, .element("h1", [], scenario.title), .line,
        .element("p", [("class", "question")], "\(first.name) and \(second.name)"), .line,
      ])
    let differing = inputs.map { [$0.what, $0.first, $0.second] }
    var sections = [
      HTML.section("finding", "What differs in the figures", [.p(headline, "headline"), .p(method)]),
      .section(
        "inputs", "What differs in the inputs",
        [
          differing.isEmpty
            ? .p("Nothing: the two runs were made from the same inputs.")
            : .table("Inputs that are not the same", [("input", false), (first.name, false), (second.name, false)], differing)
        ]),
    ]
    for role in first.results.schema.roles.indices {
      let mine = rows.filter { $0.role == role }
      if mine.isEmpty { continue }
      let figure = charts.first { $0.role == role }.map { [frame.figure($0.chart)] } ?? []
      sections.append(.section("role-\(role)", scenario.seats[role].actor, figure + [table(mine)]))
    }
    sections.append(.section("limits", "What it leaves out", [.list(assets.limits(of: first.results.schema.name))]))
    let main = HTML.element("main", [], [.line] + sections)
    return frame.page([header, .line, main, .line], charts: charts.map(\.chart))
  }

  private func charts(_ assets: ReportAssets) -> [(role: Int, chart: Chart)] {
    let units = PayoffUnits(first.scenario, scorer: nil)
    return first.results.schema.roles.indices.compactMap { role in
      let mine = rows.filter { $0.role == role }
      guard mine.count > 1 else { return nil }
      let actor = first.scenario.seats[role].actor
      let gained = mine.filter { $0.payoff.isClear && $0.payoff.difference > 0 }.map(\.strategy)
      let lost = mine.filter { $0.payoff.isClear && $0.payoff.difference < 0 }.map(\.strategy)
      let text = """
        Differences of mean payoff for \(mine.count) strategies of \(actor). Beyond chance \
        \(gained.isEmpty ? "none gains" : "\(Words.list(gained)) gain") and \(lost.isEmpty ? "none loses" : "\(Words.list(lost)) lose").
        """
      let data = mine.map { row -> JSONValue in
        [
          "strategy": .text(row.strategy), "difference": .rounded(row.payoff.difference), "low": .rounded(row.payoff.low),
          "high": .rounded(row.payoff.high), "clear": .flag(row.payoff.isClear),
        ]
      }
      let chart = Chart(
        "differences", named: "differences-\(actor)", text: text, assets,
        [
          "rows": .list(data), "order": .texts(mine.map(\.strategy)), "actor": .text(actor), "unit": .text(units[role]),
          "subtitle": "Blue: the interval leaves out zero. Strategies in the order of the first run, best first",
          "tooltip": [
            ["field": "strategy"], ["field": "difference", "format": ".3f"], ["field": "low", "format": ".3f"], ["field": "high", "format": ".3f"],
          ],
        ])
      return (role, chart)
    }
  }

  private func table(_ rows: [Row]) -> HTML {
    let kinds = first.results.schema.kinds.map(Words.plain)
    let columns: [HTML.Column] = [("strategy", false), ("payoff, first", true), ("second", true), ("difference", true), ("95% interval", true)]
      + kinds.map { ($0, true) }
    return .table(
      "Mean payoffs and shares over the combinations that both runs have", columns,
      rows.map { row -> [HTML] in
        let words = [
          row.strategy, NumberText.fixed(row.payoff.first, 3), NumberText.fixed(row.payoff.second, 3), Self.signed(row.payoff.difference),
          Self.range(row.payoff),
        ]
        let shares = row.shares.map { share in
          HTML([
            HTML("\(NumberText.percent(share.first)) → \(NumberText.percent(share.second)) "),
            .element("small", [], (share.difference > 0 ? "+" : "") + NumberText.fixed(share.difference * 100, 1) + " points"),
          ])
        }
        return words.map { HTML($0) } + shares
      }, rowKinds: rows.map { $0.payoff.isClear ? "best" : "" })
  }

  private static func range(_ difference: Difference) -> String {
    guard let low = difference.low, let high = difference.high else { return "" }
    return "\(signed(low)) to \(signed(high))"
  }

  /// The comparison for a terminal.
  public func lines(style: TextStyle, width: Int) -> [String] {
    var lines = [style.bold("\(first.name) and \(second.name)"), ""]
    lines += WrappedText.lines(headline, width: width, indent: 2) + [""]
    lines.append(style.bold("Inputs that differ"))
    if inputs.isEmpty {
      lines.append("  none")
    } else {
      var table = TextTable([("", .left), (first.name, .left), (second.name, .left)])
      for input in inputs { table.add([input.what, Self.short(input.first), Self.short(input.second)]) }
      lines += table.lines(style: style)
    }
    for role in first.results.schema.roles.indices {
      let mine = rows.filter { $0.role == role }
      if mine.isEmpty { continue }
      lines += ["", style.bold(first.scenario.seats[role].actor) + style.faint("  mean payoff, and share of \(first.results.schema.kinds.first.map(Words.plain) ?? "matches")")]
      var table = TextTable([
        ("", .left), ("first", .right), ("second", .right), ("difference", .right), ("95% interval", .right), ("first", .right),
        ("second", .right),
      ])
      for row in mine {
        table.add(
          [row.strategy, NumberText.fixed(row.payoff.first, 3), NumberText.fixed(row.payoff.second, 3), Self.signed(row.payoff.difference), Self.range(row.payoff)]
            + (row.shares.first.map { [NumberText.percent($0.first), NumberText.percent($0.second)] } ?? []))
      }
      lines += table.lines(style: style)
    }
    return lines + [""] + WrappedText.lines(method, width: width, indent: 2).map(style.faint)
  }

  private static func short(_ text: String) -> String { text.count > 40 ? text.prefix(12) + "…" : text }

  /// The comparison for programs.
  public var document: ComparisonDocument {
    func figure(_ difference: Difference) -> ComparisonDocument.Figure {
      .init(first: difference.first, second: difference.second, difference: difference.difference, low: difference.low, high: difference.high)
    }
    return ComparisonDocument(
      first: first.name, second: second.name, isPaired: isPaired, profiles: profiles, repetitions: repetitions,
      inputs: inputs.map { .init(input: $0.what, first: $0.first, second: $0.second) },
      strategies: rows.map { row in
        .init(
          role: first.results.schema.roles[row.role].name, strategy: row.strategy, payoff: figure(row.payoff),
          shares: Dictionary(uniqueKeysWithValues: zip(first.results.schema.kinds, row.shares.map(figure))))
      })
  }
}

/// Two runs compared, for programs.
public struct ComparisonDocument: Encodable, Sendable {
  struct Input: Encodable, Sendable {
    let input: String
    let first: String
    let second: String
  }

  struct Figure: Encodable, Sendable {
    let first: Double
    let second: Double
    let difference: Double
    let low: Double?
    let high: Double?
  }

  struct Row: Encodable, Sendable {
    let role: String
    let strategy: String
    let payoff: Figure
    let shares: [String: Figure]
  }

  let first: String
  let second: String
  let isPaired: Bool
  let profiles: Int
  let repetitions: Int
  let inputs: [Input]
  let strategies: [Row]
}
