import StandoffExplain
import StandoffKernel
import StandoffTournament

/// What was found, as a page that opens without a network.
extension ExplanationSet {
  /// - Parameters:
  ///   - command: the command that makes the same figures again.
  ///   - isWhole: whether every repetition was played that the command asks for.
  package func page(_ assets: ReportAssets, command: String, isWhole: Bool = true) -> String {
    let page = ExplanationPage(
      scenario: scenario, mechanisms: mechanisms, assets: assets, kind: "What it owes to each mechanism")
    let units = PayoffUnits(scenario, scorer: scorer)
    var (sections, charts): ([ExplanationPage.Section], [Chart]) = ([], [])
    for (place, explanation) in explanations.enumerated() {
      let unit = explanation.role.map { units[$0] } ?? ""
      let chart = explanation.waterfall(
        named: "waterfall-\(place + 1)-\(explanation.cast.name)-\(explanation.outcome.name)", unit: unit, assets)
      charts.append(chart)
      let label = "\(explanation.cast.name), \(Words.plain(explanation.outcome.name))"
      sections.append(
        .init(
          "explanation-\(place + 1)", label, explanation.heading, explanation.body(page.frame.figure(chart), unit: unit)))
    }
    sections += [page.switches, page.limits(caveat), page.repeating(command, isWhole: isWhole)]
    return page.page(sections, charts: charts, seed: seed, note: note)
  }

  private var note: String {
    (folder.map { "Strategies of the run \($0). " } ?? "")
      + (scorer.map { "Payoffs are those of the scorer \($0), in place of the model's." } ?? "Payoffs are the model's.")
  }
}

extension Explanation {
  /// The role whose payoff it is; nil for a chance.
  var role: Int? { outcome.isShare ? nil : actors.firstIndex { outcome.name == "\($0).payoff" } }

  var heading: String { "\(cast.name): " + (outcome.isShare ? "why it ends \(outcome.phrase)" : "what \(outcome.phrase) is owed to") }

  /// Whose play it is, in a sentence or a list.
  var castText: [HTML] {
    let summary = cast.summary.isEmpty ? [] : [HTML.p(cast.summary)]
    let repetitions = "\(NumberText.count(attribution.repetitions)) repetitions in each world"
    guard cast.isAverage else { return summary + [.p("\(players). \(repetitions).", "note")] }
    let names = zip(actors, cast.strategies).map { "\($0): \($1.joined(separator: ", "))" }
    return summary + [.p("\(players); \(repetitions), each of a profile that is drawn.", "note"), .list(names)]
  }

  /// What its section holds.
  func body(_ figure: HTML, unit: String) -> [HTML] {
    let measure = outcome.isShare ? "percentage points of all matches" : "in \(unit)"
    return castText + [.p(sentence, "headline"), figure, shares(measure)] + sums(measure) + pairs(measure)
  }

  private func percent(_ estimate: Estimate) -> String { part(estimate).map { NumberText.percent($0, 0) } ?? "–" }

  private func signedInterval(_ estimate: Estimate) -> String {
    guard let low = estimate.low, let high = estimate.high else { return "" }
    return "\(change(low)) to \(change(high))"
  }

  private func shares(_ measure: String) -> HTML {
    func level(_ name: String, _ estimate: Estimate) -> [String] {
      [name, self.level(estimate.mean), interval(estimate), "", "", ""]
    }
    let rows = ranking.map { index -> [String] in
      let (share, removal) = (attribution.shares[index], attribution.removals[index])
      return [
        mechanisms[index].name, change(share.mean), signedInterval(share), percent(share), change(removal.mean),
        signedInterval(removal),
      ]
    }
    return .table(
      "What each mechanism adds, \(measure), with 95% intervals; shaded: told from 0",
      [
        ("mechanism", false), ("share", true), ("95% interval", true), ("of all", true), ("removed alone", true),
        ("95% interval", true),
      ], [level(Self.without, attribution.remainder)] + rows + [level(Self.together, attribution.whole)],
      rowKinds: [""] + ranking.map { attribution.shares[$0].isTold ? "best" : "" } + [""])
  }

  private func sums(_ measure: String) -> [HTML] {
    if groups.isEmpty { return [] }
    return [
      .table(
        "Sums of shares, \(measure)",
        [("together", false), ("mechanisms", false), ("share", true), ("95% interval", true), ("of all", true)],
        zip(groups, attribution.groups).map { group, share in
          [
            group.name, group.members.map { mechanisms[$0].name }.joined(separator: ", "), change(share.mean),
            signedInterval(share), percent(share),
          ]
        })
    ]
  }

  /// The interactions that are proven, or that there are none.
  private func pairs(_ measure: String) -> [HTML] {
    if attribution.isSampled { return [.p("Orders were sampled, so that interactions of pairs are not measured.", "note")] }
    if mechanisms.count < 2 { return [] }
    if proven.isEmpty { return [.p("Of no pair is it proven that both do more, or less, together than apart.", "note")] }
    return [
      .table(
        "Pairs that do more, or less, together than apart: the Shapley interaction index, \(measure); proven at 5% after Holm",
        [("pair", false), ("together they do", false), ("interaction", true), ("95% interval", true)],
        proven.map { pair in
          [
            "\(mechanisms[pair.first].name) and \(mechanisms[pair.second].name)",
            pair.index.mean > 0 ? "more than apart" : "less than apart", change(pair.index.mean), signedInterval(pair.index),
          ]
        })
    ]
  }
}
