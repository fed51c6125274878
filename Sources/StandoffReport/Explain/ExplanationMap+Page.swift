import StandoffExplain
import StandoffKernel
import StandoffTournament

/// Maps of one command, as a page that opens without a network.
extension ExplanationMap {
  /// - Parameters:
  ///   - maps: one for each outcome, at least one.
  ///   - command: the command that makes the same figures again.
  package static func page(_ maps: [ExplanationMap], _ assets: ReportAssets, command: String) -> String {
    let first = maps[0]
    let page = ExplanationPage(
      scenario: first.scenario, mechanisms: first.cells[0].mechanisms, assets: assets, kind: "What dominates where",
      varied: first.axes.map(\.parameter))
    let leading = leading(maps)
    var (sections, charts): ([ExplanationPage.Section], [Chart]) = ([], [])
    for (place, map) in maps.enumerated() {
      let outcome = map.cells[0].outcome
      let chart = map.chart(named: "map-\(place + 1)-\(outcome.name)", leading: leading, assets)
      charts.append(chart)
      sections.append(
        .init(
          "map-\(place + 1)", Words.plain(outcome.name), "What dominates where: \(outcome.phrase)",
          map.cells[0].castText + [.p(map.sentence, "headline"), page.frame.figure(chart), map.table]))
    }
    let set = ExplanationSet(
      scenario: first.scenario, folder: nil, explanations: maps.flatMap(\.cells), mechanisms: first.cells[0].mechanisms,
      groups: first.cells[0].groups, scorer: first.scorer, holdsPostures: first.holdsPostures, seed: first.seed,
      precision: nil)
    sections += [first.assumptions, page.switches, page.limits(set.caveat), page.repeating(command)]
    let payoffs = first.scorer.map { "Payoffs are those of the scorer \($0), in place of the model's." }
    return page.page(sections, charts: charts, seed: first.seed, note: payoffs ?? "Payoffs are the model's.")
  }

  private var table: HTML {
    let columns: [HTML.Column] = axes.map { ($0.parameter, true) }
      + [
        (cells[0].outcome.isShare ? "ends \(cells[0].outcome.phrase)" : cells[0].outcome.phrase, true), ("95% interval", true),
        ("largest share", false), ("its share, with 95% interval", true), ("of the difference", true),
        ("told from the others", false),
      ]
    let worlds = worlds
    return .table(
      "Every world; shaded: its largest share is told from every other", columns,
      worlds.map { world in
        world.at + [
          world.level, world.levelRange, world.leader.map { causes[$0].name } ?? (world.isDivisible ? Self.untold : Self.nothing), world.share, world.part,
          world.toldText,
        ]
      }, rowKinds: worlds.map { $0.isClear ? "best" : "" })
  }

  /// The parameters that make the worlds.
  private var assumptions: ExplanationPage.Section {
    let rows = axes.map { axis -> [String] in
      let parts = axis.parameter.split(separator: ".")
      let role = parts.count > 1 ? scenario.seats.firstIndex { $0.actor == parts[0] } : nil
      let found = scenario.schema.parameters.indices.filter { index in
        let parameter = scenario.schema.parameters[index]
        return parameter.name == (parts.last ?? "") && (role == nil || parameter.role == role)
      }
      guard let index = found.first else { return [axis.parameter, "", "", "", "", ""] }
      let parameter = scenario.schema.parameters[index]
      let usual = found.map { parameter.text(scenario.values[$0]) }
      return [
        axis.parameter, axis.values.map(PlainNumber.text).joined(separator: ", "),
        usual.allSatisfy { $0 == usual[0] } ? usual[0] : usual.joined(separator: ", "), parameter.unit, parameter.source,
        parameter.summary,
      ]
    }
    return .init(
      "assumptions", "Assumptions", "What it assumes",
      [
        .p(
          """
          Each world is the scenario with these values; everything else is the scenario's own. A world's difference is between \
          every mechanism on and every mechanism off. \(isByGroup ? "Mechanisms of a group count as one cause." : "")
          """),
        .table(
          "What differs from world to world",
          [
            ("parameter", false), ("values", false), ("in the scenario", true), ("unit", false), ("source", false),
            ("what it is", false),
          ], rows),
      ])
  }
}
