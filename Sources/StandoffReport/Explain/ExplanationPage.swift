import StandoffExplain
import StandoffKernel

/// What the pages of explanations share: head, contents, the switches, the limits, the command that repeats it.
struct ExplanationPage {
  /// A section with its name in the contents.
  struct Section {
    let id: String
    let label: String
    let html: HTML

    init(_ id: String, _ label: String, _ heading: String, _ content: [HTML]) {
      (self.id, self.label) = (id, label)
      html = .section(id, heading, content)
    }
  }

  let scenario: Scenario
  /// Those that are switched.
  let mechanisms: [Mechanism]
  let assets: ReportAssets
  /// What it is, above the title.
  let kind: String
  /// Parameters that have other values in each world, as the command line names them.
  var varied: [String] = []

  var frame: PageFrame {
    PageFrame(
      assets: assets, title: "\(scenario.title): why it ends so – Standoff",
      remedy: "Run “make setup”, then the command of this page again with --html.")
  }

  func page(_ sections: [Section], charts: [Chart], seed: UInt64, note: String) -> String {
    let header = HTML.element(
      "header", [],
      [
        .line, .element("p", [("class", "kind")], kind), .line, .element("h1", [], scenario.title), .line,
        .element("p", [("class", "question")], scenario.question), .line,
      ])
    let navigation = HTML.element(
      "nav", [("aria-label", "Contents")],
      [HTML.line] + sections.flatMap { [HTML.element("a", [("href", "#\($0.id)")], $0.label), .line] })
    let main = HTML.element("main", [], [.line] + sections.map(\.html))
    let footer = HTML.element("footer", [], [.p("Seed \(seed). \(note) It explores assumptions; it does not predict.")])
    return frame.page([header, .line, navigation, .line, main, .line, footer], charts: charts)
  }

  /// What each mechanism is, and what its switch takes away.
  var switches: Section {
    let rows = mechanisms.map { mechanism in
      [
        mechanism.name, "\(mechanism.phrase.capitalizedFirst). \(mechanism.summary)",
        mechanism.family.isEmpty ? "–" : mechanism.family, mechanism.source, off(mechanism),
      ]
    }
    let switched = mechanisms.map(\.name)
    let left = scenario.schema.mechanisms.map(\.name).filter { !switched.contains($0) }
    let stay = left.isEmpty ? [] : [HTML.p("In every world these stay as they are: \(left.joined(separator: ", ")).")]
    return Section(
      "switches", "Switches", "What each switch takes away",
      [
        .p("A world without a mechanism has these parameters and rules in place of the scenario's. They are assumptions, too."),
        .table(
          "The mechanisms, and the world without each",
          [("mechanism", false), ("what it is", false), ("argument", false), ("source", false), ("switched off", false)], rows),
      ] + stay)
  }

  /// What switching off sets, and what it changes that no parameter says.
  private func off(_ mechanism: Mechanism) -> String {
    let settings = mechanism.off.map { setting -> String in
      let text = scenario.schema.parameters.first { $0.name == setting.parameter }?.text(setting.value)
      return "\(setting.parameter) = \(text ?? PlainNumber.text(setting.value))\(here(setting.parameter))"
    }
    return (settings + (mechanism.rule.isEmpty ? [] : [mechanism.rule])).joined(separator: "; ")
  }

  /// The value that it has in this scenario, by actor where they differ.
  private func here(_ parameter: String) -> String {
    if varied.contains(where: { $0 == parameter || $0.hasSuffix(".\(parameter)") }) { return " (here varied)" }
    let found = scenario.schema.parameters.indices.filter { scenario.schema.parameters[$0].name == parameter }
    let texts = found.map { scenario.schema.parameters[$0].text(scenario.values[$0]) }
    guard let first = texts.first else { return "" }
    if texts.allSatisfy({ $0 == first }) { return " (here \(first))" }
    let named = zip(found, texts).map { index, text in
      scenario.schema.parameters[index].role.map { "\(scenario.seats[$0].actor) \(text)" } ?? text
    }
    return " (here \(named.joined(separator: ", ")))"
  }

  func limits(_ caveat: String) -> Section {
    Section(
      "limits", "Limits", "What it leaves out", [.p(caveat), .list(assets.limits(of: scenario.schema.name))])
  }

  func repeating(_ command: String, isWhole: Bool = true) -> Section {
    Section(
      "command", "Command", "How to repeat it",
      [
        .p(
          isWhole
            ? "The same figures, with the same files:"
            : "Somebody stopped it: the figures are of the repetitions that were done. All of them, with the same files:"),
        .element("pre", [], [.element("code", [], command)]),
      ])
  }
}
