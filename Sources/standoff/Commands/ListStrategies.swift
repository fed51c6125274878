import StandoffKernel
import StandoffReport
import StandoffScripting

/// `list strategies`.
struct ListStrategies {
  struct Row: Encodable {
    let name: String
    let role: String
    let summary: String
    let source: String
    let file: String?
    let params: [Param]
  }

  struct Param: Encodable {
    let name: String
    let `default`: Double
    let min: Double
    let max: Double
    let doc: String
  }

  private let scenario: Scenario
  private let rows: [Row]
  private let faults: [String]

  init(_ assembly: Assembly, _ name: String) throws {
    let (scenario, model, _) = try assembly.scenario(name)
    self.scenario = scenario
    let catalog = StrategyCatalog(assembly, scenario: scenario, model: model, seed: 0)
    var rows: [Row] = []
    var faults: [String] = []
    for (path, result) in try catalog.bundled() {
      do {
        guard case .script(_, let contract) = try result.get().origin else { continue }
        rows.append(Self.row(contract, scenario, path))
      } catch let fault as Fault {
        faults.append(Messages.sentence(fault))
      }
    }
    for (entry, path) in catalog.projectEntries() {
      guard case .script(_, let contract) = entry.origin else { continue }
      rows.append(Self.row(contract, scenario, path))
    }
    for native in model.natives {
      rows.append(
        Row(
          name: native.name, role: scenario.schema.roles[native.role].name, summary: native.summary,
          source: "compiled twin of the script",
          file: nil, params: []))
    }
    self.rows = rows
    self.faults = faults
  }

  private static func row(_ contract: ScriptContract, _ scenario: Scenario, _ path: String) -> Row {
    Row(
      name: contract.name, role: contract.roleName, summary: contract.summary,
      source: contract.source,
      file: path,
      params: contract.params.map {
        Param(
          name: $0.name, default: $0.defaultValue, min: $0.range.lowerBound, max: $0.range.upperBound, doc: $0.summary)
      })
  }

  func run(asJSON: Bool) throws {
    if asJSON {
      try Output.json(rows)
    } else {
      Output.print(lines())
    }
    for fault in faults { Output.note("faulty, left out: \(fault)") }
  }

  private func lines() -> [String] {
    let style = Output.style
    let width = min(Output.width, 110)
    var lines: [String] = []
    for word in scenario.schema.scriptRoles {
      let of = rows.filter { $0.role == word }
      let roles = scenario.schema.roles(named: word)
      // A single seat has no word of its own unless somebody writes for it alone.
      if of.isEmpty && scenario.schema.roles[roles[0]].scriptRole != word { continue }
      let actors = roles.map { scenario.seats[$0].actor }.joined(separator: ", ")
      lines.append(style.bold(word) + style.faint("  (\(actors)) \(scenario.schema.roles[roles[0]].summary)"))
      for row in of {
        lines.append("  " + style.bold(row.name))
        lines += WrappedText.lines(row.summary, width: width, indent: 6)
        if row.file != nil {
          lines += WrappedText.lines("Source: \(row.source)", width: width, indent: 6).map(style.faint)
        }
        for param in row.params {
          let range = "[\(PlainNumber.text(param.min)), \(PlainNumber.text(param.max))]"
          lines.append(style.faint("      \(param.name) = \(PlainNumber.text(param.default)) \(range)  \(param.doc)"))
        }
      }
      lines.append("")
    }
    if let example = rows.first(where: { !$0.params.isEmpty }), let param = example.params.first,
      let role = scenario.schema.roles(named: example.role).first
    {
      lines.append(
        style.faint(
          """
          Set a parameter where you name the strategy: --with \
          \(scenario.seats[role].actor)=\(example.name):\(param.name)=\(PlainNumber.text(param.default))
          """))
    }
    return lines
  }
}
