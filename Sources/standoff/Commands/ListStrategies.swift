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
    let catalog = StrategyCatalog(assembly.data, scenario: scenario, model: model, seed: 0)
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
      name: contract.name, role: scenario.schema.roles[contract.role].name, summary: contract.summary,
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
    for (index, role) in scenario.schema.roles.enumerated() {
      lines.append(style.bold(role.name) + style.faint("  (\(scenario.seats[index].actor)) \(role.summary)"))
      for row in rows where row.role == role.name {
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
    lines.append(style.faint("Set a parameter where you name the strategy: --with US=maximum_pressure:threat=0.3"))
    return lines
  }
}
