import StandoffKernel
import StandoffPlugins
import StandoffReport
import StandoffScripting

/// `list belief_rules`: the built-in ones, and those of plugins.
struct ListBeliefRules {
  struct Row: Encodable {
    let name: String
    /// Nil for a built-in rule.
    let plugin: String?
    let summary: String
    /// Nil for a plugin's: it stands in the summary or the file.
    let formula: String?
    let source: String
    let file: String?
    let params: [ListStrategies.Param]
  }

  private let rows: [Row]
  private let faults: [String]

  init(_ assembly: Assembly) {
    var rows = BeliefRule.allCases.map { rule in
      Row(
        name: rule.word, plugin: nil, summary: rule.summary, formula: rule.formula, source: rule.source, file: nil, params: [])
    }
    var faults: [String] = []
    for (provision, plugin, result) in HookCatalog(assembly).all(.beliefRule) {
      do {
        let contract = try result.get().contract
        rows.append(
          Row(
            name: contract.name, plugin: plugin.name, summary: contract.summary, formula: nil, source: contract.source,
            file: provision.path,
            params: contract.params.map {
              ListStrategies.Param(
                name: $0.name, default: $0.defaultValue, min: $0.range.lowerBound, max: $0.range.upperBound,
                doc: $0.summary)
            }))
      } catch {
        faults.append(Messages.text(error))
      }
    }
    self.rows = rows
    self.faults = faults
  }

  func run(asJSON: Bool) throws {
    if asJSON { try Output.json(rows) } else { Output.print(lines()) }
    for fault in faults { Output.note("faulty, left out: \(fault)") }
  }

  private func lines() -> [String] {
    let style = Output.style
    let width = min(Output.width, 110)
    var lines: [String] = []
    for row in rows {
      lines.append(style.bold(row.name) + style.faint(row.plugin.map { "  of the plugin \($0)" } ?? "  built in"))
      lines += WrappedText.lines(row.summary, width: width, indent: 6)
      if let formula = row.formula { lines += WrappedText.lines(formula, width: width, indent: 6).map(style.faint) }
      if !row.source.isEmpty {
        lines += WrappedText.lines("Source: \(row.source)", width: width, indent: 6).map(style.faint)
      }
      for param in row.params {
        let range = "[\(PlainNumber.text(param.min)), \(PlainNumber.text(param.max))]"
        lines.append(style.faint("      \(param.name) = \(PlainNumber.text(param.default)) \(range)  \(param.doc)"))
      }
      lines.append("")
    }
    let example = rows.last { !$0.params.isEmpty } ?? rows[1]
    let setting = example.params.first.map { ":\($0.name)=\(PlainNumber.text($0.default))" } ?? ""
    lines.append(style.faint("Give an actor one with run or tournament: --set DPRK.belief_rule=\(example.name)\(setting)"))
    return lines
  }
}
