import StandoffKernel
import StandoffTournament

/// The page of a tournament: one file that opens without a network.
struct ReportPage {
  let material: ReportMaterial
  let findings: Findings
  let charts: RunCharts
  let all: [Chart]
  let frame: PageFrame

  var results: TournamentResults { material.results }
  var scenario: Scenario { material.scenario }

  init(_ material: ReportMaterial, charts all: [Chart]) {
    self.material = material
    findings = Findings(material)
    charts = RunCharts(material)
    self.all = all
    frame = PageFrame(assets: material.assets, title: "\(material.scenario.title) – Standoff")
  }

  var html: String {
    let main = HTML.element(
      "main", [], [.line, summary, question] + results.schema.roles.indices.map(role) + [outcomes, payoffs, time, faults, ledger, limits, provenance])
    return frame.page([header, .line, navigation, .line, main, .line, footer], charts: all)
  }

  /// Charts of these names, and those that are called `NAME-…`.
  private func figures(_ names: [String]) -> [HTML] {
    names.flatMap { name in all.filter { $0.name == name || $0.name.hasPrefix("\(name)-") } }.map(frame.figure)
  }

  private var header: HTML {
    .element(
      "header", [],
      [
        .line, .element("p", [("class", "kind")], "A tournament of strategies"), .line, .element("h1", [], scenario.title), .line,
        .element("p", [("class", "question")], scenario.question), .line,
      ])
  }

  private var navigation: HTML {
    .element(
      "nav", [("aria-label", "Contents")],
      [HTML.line] + contents.flatMap { [HTML.element("a", [("href", "#\($0.0)")], $0.1), .line] })
  }

  private var contents: [(String, String)] {
    [("finding", "Finding"), ("crisis", "Scenario")]
      + results.schema.roles.indices.map { ("role-\($0)", scenario.seats[$0].actor) }
      + (hasOutcomes ? [("outcomes", "Outcomes")] : []) + (hasPayoffs ? [("payoffs", "Payoffs")] : [])
      + (hasTime ? [("time", "Over time")] : [])
      + [("faults", "Faults"), ("ledger", "Assumptions"), ("limits", "Limits"), ("provenance", "Provenance")]
  }

  private var footer: HTML {
    .element("footer", [], [.p("Made by Standoff \(material.provenance.tool). It explores assumptions; it does not predict.")])
  }

  private var summary: HTML {
    let tiles = findings.kinds.map { kind, share in
      HTML.element(
        "div", [("class", "tile")],
        [
          .element("dt", [], kind), .element("dd", [], NumberText.percent(share.mean)),
          .element("dd", [("class", "range")], Figures.range(share)),
        ])
    }
    return .section(
      "finding", "What came out",
      [.p(findings.headline, "headline"), .p(findings.size)]
        + (tiles.isEmpty
          ? []
          : [
            .element("dl", [("class", "tiles"), ("aria-label", "Share of all matches by kind of end, with 95% intervals")], tiles.flatMap { [$0, .line] }),
            .p("Shares of all matches by how they end, with 95% intervals. A match may count under none, and under more than one.", "note"),
          ]))
  }

  private var question: HTML {
    let schema = results.schema
    let rows = schema.roles.enumerated().map { role, seat in
      [scenario.seats[role].actor, seat.name, truth(role), "\(results.ranked(role).count)", charts.units[role]]
    }
    return .section(
      "crisis", "The scenario in words",
      [
        .p(scenario.summary),
        .table(
          "Who plays", [("actor", false), ("role", false), ("in truth", false), ("strategies", true), ("payoffs in", false)], rows),
        .element("h3", [], "Sources"), .list(scenario.sources.isEmpty ? ["None are named."] : scenario.sources),
      ])
  }

  private func truth(_ role: Int) -> String {
    switch scenario.seats[role].type {
    case .fixed(let type): Words.plain(results.schema.roles[role].types[type].name)
    case .drawn, .fromPrior: "drawn in each repetition"
    case nil: "–"
    }
  }

  private func role(_ role: Int) -> HTML {
    let actor = scenario.seats[role].actor
    return .section(
      "role-\(role)", "Strategies of \(actor)",
      [.p(findings.sentence(role))] + [charts.ranked(role)].compactMap { $0.map(frame.figure) } + [table(role)])
  }

  private func table(_ role: Int) -> HTML {
    let ranked = results.ranked(role)
    let kinds = results.schema.kinds.map(Words.plain)
    let columns: [HTML.Column] = [("strategy", false), ("mean payoff", true), ("95% interval", true), ("places", true)]
      + kinds.map { ($0, true) }
    let rows = ranked.map { figures -> [HTML] in
      let payoff = figures.payoff
      let interval = payoff.flatMap { payoff in payoff.low.flatMap { low in payoff.high.map { "\(NumberText.fixed(low, 3)) to \(NumberText.fixed($0, 3))" } } } ?? ""
      let words = [figures.name, payoff.map { NumberText.fixed($0.mean, 3) } ?? "", interval, Figures.band(figures.band)]
      let shares = figures.shares.map { HTML([HTML(NumberText.percent($0.mean) + " "), .element("small", [], Figures.range($0))]) }
      return words.map { HTML($0) } + shares
    }
    return .table(
      """
      \(scenario.seats[role].actor): mean payoff (\(charts.units[role])) over all profiles that a strategy is in, the places that \
      paired differences leave open, and shares of its matches with 95% intervals
      """, columns, rows, rowKinds: ranked.map { $0.isAmongBest ? "best" : "" })
  }

  private var hasOutcomes: Bool { all.contains { $0.name == "outcomes" } }
  private var outcomes: HTML {
    if !hasOutcomes { return HTML([]) }
    let rows = charts.palette.order.map { index -> [String] in
      let outcome = results.schema.outcomes[index]
      let count = results.profiles.reduce(0) { $0 + $1.outcomes[index] }
      let matches = results.profiles.reduce(0) { $0 + $1.matches }
      return [
        Words.plain(outcome.name), results.schema.kinds.filter { outcome.kinds.contains($0) }.map(Words.plain).joined(separator: ", "),
        NumberText.count(count), NumberText.percent(Double(count) / Double(max(1, matches))), outcome.summary,
      ]
    }
    return .section(
      "outcomes", "How does it end?",
      figures(["outcomes", "pairs"]) + [
        .table(
          "Every way to end, over all profiles",
          [("outcome", false), ("counts as", false), ("matches", true), ("share", true), ("what it means", false)], rows)
      ])
  }

  private var hasPayoffs: Bool { all.contains { $0.name.hasPrefix("heat-") } }
  private var payoffs: HTML {
    hasPayoffs
      ? .section("payoffs", "Who gets what against whom?", [.p("Payoffs compare within a role only: each actor has a unit of its own.")] + figures(["heat"]))
      : HTML([])
  }

  private static let timed = ["survival", "bargaining", "beliefs", "stages", "series"]
  private var hasTime: Bool { all.contains { chart in Self.timed.contains { chart.name.hasPrefix($0) } } }
  private var time: HTML {
    if !hasTime { return HTML([]) }
    let sampled = charts.overTime.isEmpty ? [] : [HTML.p("The charts below are of a sample of matches, played again: \(charts.sampleNote).", "note")]
    return .section("time", "What happens over time?", figures(["survival"]) + sampled + figures(["bargaining", "beliefs", "stages", "series"]))
  }
}
