import StandoffKernel
import StandoffReplication
import StandoffReport

/// Pages and links for a terminal.
struct ReplicationText {
  let style: TextStyle
  /// Columns for prose.
  let width: Int

  func prose(_ text: String, indent: Int = 2) -> [String] { WrappedText.lines(text, width: width, indent: indent) }

  // MARK: - A page

  func page(_ outcome: PageOutcome) -> [String] {
    let page = outcome.page
    var lines = [style.bold(page.id) + style.faint("  \(page.title)")] + prose(page.claim)
    lines += prose("Source: \(page.citation).").map(style.faint) + [""]
    var table = TextTable([
      ("figure", .left), ("expected", .right), ("found", .right), ("difference", .right), ("tolerance", .right), ("", .left),
    ])
    for item in outcome.figures { table.add(row(item)) }
    lines += table.lines(style: style) + [""] + ["  What was computed, and how"]
    for evaluator in outcome.evaluators {
      lines += prose("\(evaluator.kind): \(evaluator.finds) By \(evaluator.method).", indent: 4)
    }
    lines += outcome.caveats.flatMap { prose($0).map(style.faint) }
    return lines + [""] + [verdict("\(outcome.passed) of \(outcome.figures.count) figures hold", outcome.passed == outcome.figures.count)]
  }

  private func row(_ item: FigureOutcome) -> [String] {
    [
      item.figure.id, FigureText.number(item.figure.value), item.problem ?? FigureText.number(item.farthest),
      item.difference.isNaN ? "" : FigureText.number(item.difference), FigureText.number(item.figure.tolerance),
      item.holds ? style.calm("holds") : style.alarm("FAILS"),
    ]
  }

  /// What a page says of one figure besides.
  func details(_ item: FigureOutcome) -> [String] {
    let figure = item.figure
    let parameters = figure.parameters.sorted { $0.key < $1.key }.map { symbol, value in
      switch value {
      case .number(let number): "\(symbol) = \(PlainNumber.text(number))"
      case .word(let word): "\(symbol) = \(word)"
      }
    }
    let facts = [
      ("What it is", figure.prediction), ("At", parameters.joined(separator: ", ")), ("Formula of the figure", figure.formula),
      ("Figure from", figure.source), ("Expected", PlainNumber.text(figure.value)),
      ("Found", item.problem ?? item.found.map { $0.isNaN ? "no answer" : PlainNumber.text($0) }.joined(separator: ", and ")),
    ]
    return facts.filter { !$0.1.isEmpty }.flatMap { prose("\($0): \($1)") } + [""]
  }

  // MARK: - The argument of 2017

  func argument(_ links: [LinkOutcome], changed: [String]) -> [String] {
    var lines = [style.bold(Fearon2017.id) + style.faint("  \(Fearon2017.title)")] + prose(Fearon2017.claim)
    lines += prose("Source: \(Fearon2017.citation).").map(style.faint)
    if !changed.isEmpty { lines += prose("In a world with \(changed.joined(separator: ", ")).").map(style.notice) }
    for (index, outcome) in links.enumerated() {
      let mark = outcome.holds ? style.calm("holds") : style.alarm("FAILS")
      lines += ["", style.bold("\(index + 1). \(outcome.link.id)") + "  " + mark] + prose(outcome.link.claim, indent: 3)
      lines += prose("“\(outcome.link.sentence)”", indent: 3).map(style.faint)
      var table = TextTable([("", .left), ("found", .left), ("must be", .left), ("", .left)])
      for finding in outcome.findings {
        table.add([
          finding.what, FigureText.numbers(finding.found), finding.expected,
          finding.holds ? style.calm("holds") : style.alarm("FAILS"),
        ])
      }
      lines += table.lines(style: style, indent: 5)
      let samples = Set(outcome.findings.map(\.precision)).subtracting([""]).sorted()
      let how = "By " + outcome.link.method + "." + (samples.isEmpty ? "" : " Sampled: \(samples.joined(separator: "; ")).")
      lines += prose(how, indent: 3).map(style.faint)
    }
    lines += [""] + prose(Fearon2017.caveat).map(style.faint) + [""]
    let holding = links.count(where: \.holds)
    return lines + [verdict(Self.count(holding, links.count), holding == links.count)]
  }

  // MARK: - All

  func overview(_ pages: [PageOutcome], _ links: [LinkOutcome]) -> [String] {
    var table = TextTable([("", .left), ("argument", .left), ("holds", .right), ("worst difference", .right)])
    for outcome in pages {
      let total = "\(outcome.passed)/\(outcome.figures.count)"
      let isWhole = outcome.passed == outcome.figures.count
      table.add([
        outcome.page.id, outcome.page.title, isWhole ? total : style.alarm(total), FigureText.number(outcome.worst),
      ])
    }
    let holding = links.count(where: \.holds)
    if !links.isEmpty {
      let total = "\(holding)/\(links.count)"
      table.add([Fearon2017.id, Fearon2017.title, holding == links.count ? total : style.alarm(total), ""])
    }
    let figures = pages.flatMap(\.figures)
    let passed = figures.count(where: \.holds)
    var last = "\(passed) of \(figures.count) figures hold"
    if !links.isEmpty { last += "; " + Self.count(holding, links.count) }
    let explanation = """
      The worst difference is a share of the figure's tolerance. A figure that holds shows that the program \
      computes it, not that the argument is true: see docs/replication.md. One page: standoff replicate M14.
      """
    let failures = figures.filter { !$0.holds }.map { item in
      style.alarm("  \(item.figure.id) FAILS: ")
        + "expected \(FigureText.number(item.figure.value)), found \(item.problem ?? FigureText.number(item.farthest))"
    }
    return table.lines(style: style) + [""] + failures + (failures.isEmpty ? [] : [""]) + prose(explanation).map(style.faint) + [""]
      + [verdict(last, passed == figures.count && holding == links.count)]
  }

  /// `6 of 6 links of the argument of 2017 hold`.
  static func count(_ holding: Int, _ total: Int) -> String { "\(holding) of \(total) links of the argument of 2017 hold" }

  private func verdict(_ text: String, _ isGood: Bool) -> String { isGood ? style.calm(text) : style.alarm(text) }
}
