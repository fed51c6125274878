import StandoffKernel
import StandoffTournament

/// The charts of a tournament's report. Which there are depends on the model: what it names no series for is left out.
struct RunCharts {
  let scenario: Scenario
  let results: TournamentResults
  let times: EventTimes
  let sample: TurnSample
  let assets: ReportAssets
  let units: PayoffUnits
  let palette: OutcomePalette
  /// Strategies of the first role that charts over time show.
  let shown: [Int]

  init(_ material: ReportMaterial) {
    scenario = material.scenario
    results = material.results
    times = material.times
    sample = material.sample
    assets = material.assets
    units = PayoffUnits(material.scenario, scorer: material.scorer)
    palette = OutcomePalette(results.schema, assets)
    shown = Highlights.entrants(results, role: 0, usual: scenario.seats[0].defaultStrategy)
  }

  func actor(_ role: Int) -> String { scenario.seats[role].actor }
  func name(_ entrant: Int, _ role: Int) -> String { results.plan.entrants[role][entrant].name }
  func outcome(_ index: Int) -> String { Words.plain(results.schema.outcomes[index].name) }

  /// Names of a role's strategies, best first.
  func order(_ role: Int) -> [String] { results.ranked(role).map(\.name) }

  /// Outcomes that came about at all, in the order of display.
  var seenOutcomes: [Int] {
    palette.order.filter { outcome in results.profiles.contains { $0.outcomes[outcome] > 0 } }
  }

  /// Every chart, in the order of the page.
  var all: [Chart] {
    let roles = results.schema.roles.indices
    return roles.compactMap(ranked) + [outcomes].compactMap { $0 } + [pairs].compactMap { $0 } + heats
      + (0..<min(EventTimes.roles, roles.count)).compactMap(survival) + overTime
  }

  /// Charts that need turns.
  var overTime: [Chart] { sample.matches.isEmpty ? [] : [bargaining, beliefs, stages, series].compactMap { $0 } }

  /// Names that appear on the axis of strategies, with the actor where two roles share one.
  var shownNames: [String] { shown.map { name($0, 0) } }

  /// What is said of a sample in captions.
  var sampleNote: String {
    let repetitions = Set(sample.matches.map(\.repetition)).count
    return """
      \(NumberText.count(sample.matches.count)) matches, those of \(NumberText.count(repetitions)) of the \
      \(NumberText.count(results.repetitions)) repetitions and the strategies of \(actor(0)) that are shown
      """
  }
}

/// In what each role is paid, in a few words.
struct PayoffUnits {
  private let names: [String]

  init(_ scenario: Scenario, scorer: String?) {
    if let scorer {
      names = scenario.seats.map { _ in "by the scorer \(scorer)" }
    } else if scenario.schema.name == CrisisSchema.model.name {
      names = ["1 = a conventional war", "turns in power", "a unit of its own"]
    } else if scenario.schema.name == MatrixSchema.model.name {
      names = scenario.seats.map { _ in "mean per turn" }
    } else {
      names = scenario.seats.map { _ in "the model's unit" }
    }
  }

  subscript(_ role: Int) -> String { names.indices.contains(role) ? names[role] : "the model's unit" }
}

extension RunCharts {
  /// Mean payoffs with their intervals, in rank order.
  func ranked(_ role: Int) -> Chart? {
    let ranked = results.ranked(role)
    guard ranked.count > 1 else { return nil }
    let rows = ranked.map { figures -> JSONValue in
      let payoff = figures.payoff
      return [
        "strategy": .text(figures.name), "mean": .rounded(payoff?.mean), "low": .rounded(payoff?.low),
        "high": .rounded(payoff?.high), "best": .flag(figures.isAmongBest), "band": .text(Figures.band(figures.band)),
      ]
    }
    let best = ranked[0]
    let ties = ranked.filter { $0.isAmongBest && $0.index != best.index }
    let worst = ranked[ranked.count - 1]
    let tied = ties.isEmpty
      ? "no other strategy can be taken for the best"
      : "\(Words.list(ties.map(\.name))) cannot be told apart from it"
    let text = """
      Ranked intervals of \(ranked.count) strategies of \(actor(role)). The highest mean payoff is that of \(best.name), \
      \(Figures.interval(best.payoff)); \(tied). The lowest is that of \(worst.name), \(Figures.interval(worst.payoff)).
      """
    return Chart(
      "ranked", named: "ranked-\(actor(role))", text: text, assets,
      [
        "rows": .list(rows), "order": .texts(ranked.map(\.name)), "actor": .text(actor(role)), "unit": .text(units[role]),
        "subtitle": "Blue: cannot be told apart from the best. At the right: the places that the data leave open.",
        "tooltip": [
          ["field": "strategy"], ["field": "mean", "format": ".3f"], ["field": "low", "format": ".3f"],
          ["field": "high", "format": ".3f"], ["field": "band"],
        ],
      ])
  }
}

extension EntrantFigures {
  /// Whether no other is proven better.
  var isAmongBest: Bool { band.map { $0.best == 1 } ?? false }
}

/// Figures as pages and memos write them.
enum Figures {
  /// `−0.173 (95% interval −0.223 to −0.124)`.
  static func interval(_ estimate: Estimate?, decimals: Int = 3) -> String {
    guard let estimate else { return "unknown" }
    let mean = NumberText.fixed(estimate.mean, decimals)
    guard let low = estimate.low, let high = estimate.high else { return mean }
    return "\(mean) (95% interval \(NumberText.fixed(low, decimals)) to \(NumberText.fixed(high, decimals)))"
  }

  /// `20.2% (95% interval 15.9% to 25.3%)`.
  static func share(_ estimate: Estimate) -> String {
    let mean = NumberText.percent(estimate.mean)
    guard let low = estimate.low, let high = estimate.high else { return mean }
    return "\(mean) (95% interval \(NumberText.percent(low)) to \(NumberText.percent(high)))"
  }

  /// `15.9–25.3%`: for tables.
  static func range(_ estimate: Estimate) -> String {
    guard let low = estimate.low, let high = estimate.high else { return "" }
    return "\(NumberText.fixed(low * 100, 1))–\(NumberText.percent(high))"
  }

  static func band(_ band: RankBand?) -> String {
    guard let band else { return "" }
    return band.best == band.worst ? "\(band.best)" : "\(band.best)–\(band.worst)"
  }
}
