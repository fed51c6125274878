import StandoffKernel
import StandoffPlugins
import StandoffReport

/// `list parameters`: the ledger of assumptions.
struct ListParameters {
  struct Row: Encodable {
    let name: String
    let symbol: String
    let value: Double
    let `default`: Double
    let unit: String
    let min: Double
    let max: Double
    let suggestedMin: Double?
    let suggestedMax: Double?
    /// The words that stand for its values 0, 1, 2 …; none for a number.
    let words: [String]?
    /// The belief rule where it is none of the words.
    let rule: String?
    let source: String
    let summary: String
  }

  private let scenario: Scenario
  private let rows: [Row]
  /// Belief rules of plugins, each with its plugin, where the model takes them.
  private let rules: [String]

  init(_ assembly: Assembly, _ name: String) throws {
    let (scenario, model, _) = try assembly.scenario(name)
    self.scenario = scenario
    rules = model.takesBeliefRules
      ? assembly.shelf.provisions(.beliefRules).map { "\($0.provision.name) (of \($0.plugin.name))" } : []
    rows = scenario.schema.parameters.enumerated().map { index, parameter in
      Row(
        name: scenario.qualifiedName(parameter), symbol: parameter.symbol, value: scenario.values[index],
        default: parameter.defaultValue, unit: parameter.unit, min: parameter.range.lowerBound,
        max: parameter.range.upperBound,
        suggestedMin: parameter.suggested?.lowerBound, suggestedMax: parameter.suggested?.upperBound,
        words: parameter.words.isEmpty ? nil : parameter.words, rule: scenario.customRule(of: index)?.text,
        source: scenario.valueSources[index], summary: parameter.summary)
    }
  }

  func run(asJSON: Bool) throws {
    if asJSON { return try Output.json(rows) }
    let style = Output.style
    Output.print(
      style.bold("\(scenario.title)")
        + style.faint("  (\(scenario.name), model \(scenario.schema.name)); * differs from the model's default") + "\n")
    for (index, (row, parameter)) in zip(rows, scenario.schema.parameters).enumerated() {
      let isChanged = row.value != row.default || row.rule != nil
      let head = "\(row.name) = \(scenario.text(of: index))\(isChanged ? " *" : "")"
      var range = "\(row.symbol)  [\(PlainNumber.text(row.min)), \(PlainNumber.text(row.max))]  \(row.unit)"
      if let words = row.words {
        range = (words + (parameter.name == "belief_rule" ? rules : [])).joined(separator: " | ")
      }
      if let low = row.suggestedMin, let high = row.suggestedMax {
        range += "; thought through for [\(PlainNumber.text(low)), \(PlainNumber.text(high))]"
      }
      Output.print("  " + (isChanged ? style.notice(head) : style.bold(head)) + style.faint("   \(range)"))
      Output.print(
        "      \(row.summary) "
          + style.faint("Source: \(row.source).\(isChanged ? " Default \(parameter.text(row.default))." : "")"))
    }
    for (role, seat) in scenario.seats.enumerated() {
      guard let type = seat.type else { continue }
      Output.print("  " + style.bold("\(seat.actor).type = \(Self.text(type, scenario.schema.roles[role]))"))
    }
  }

  static func text(_ rule: TypeRule, _ role: RoleSchema) -> String {
    switch rule {
    case .fixed(let index): role.types[index].name
    case .fromPrior: "from_prior (drawn in each repetition from what the other side believes)"
    case .drawn(let chances): zip(role.types, chances).map { "\($0.name) \($1)" }.joined(separator: ", ")
    }
  }
}
