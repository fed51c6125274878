import StandoffKernel
import StandoffPlugins
import StandoffReport
import StandoffScripting

/// `list scorers`, `list observers`, `list events`.
struct ListHooks {
  struct Row: Encodable {
    let name: String
    let model: String
    let plugin: String
    let summary: String
    let source: String
    let file: String
    /// An event's node.
    let node: String?
    /// An observer's columns.
    let turnColumns: [String]?
    let matchColumns: [String]?
    let params: [ListStrategies.Param]
  }

  private let kind: HookContract.Kind
  private let rows: [Row]
  private let faults: [String]

  init(_ assembly: Assembly, _ kind: HookContract.Kind) {
    self.kind = kind
    var rows: [Row] = []
    var faults: [String] = []
    for (provision, plugin, result) in HookCatalog(assembly).all(kind) {
      do {
        let contract = try result.get().contract
        let events = assembly.models.first { $0.schema.name == contract.model }?.schema.events
        rows.append(
          Row(
            name: contract.name, model: contract.model, plugin: plugin.name, summary: contract.summary,
            source: contract.source, file: provision.path,
            node: kind == .event ? events?.nodes[contract.node].name : nil,
            turnColumns: kind == .observer ? contract.turnColumns : nil,
            matchColumns: kind == .observer ? contract.matchColumns : nil,
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

  /// How many there are of a kind.
  var count: Int { rows.count }

  func run(asJSON: Bool) throws {
    if asJSON { try Output.json(rows) } else { Output.print(lines()) }
    for fault in faults { Output.note("faulty, left out: \(fault)") }
  }

  private func lines() -> [String] {
    let style = Output.style
    let width = min(Output.width, 110)
    if rows.isEmpty {
      return ["No plugin in use has \(kind.one); one of your own is named by its file: \(kind.option) ./my_\(kind.rawValue).lua"]
    }
    var lines: [String] = []
    for row in rows {
      let node = row.node.map { ", at \($0)" } ?? ""
      lines.append(style.bold(row.name) + style.faint("  model \(row.model)\(node); of the plugin \(row.plugin)"))
      lines += WrappedText.lines(row.summary, width: width, indent: 6)
      if !row.source.isEmpty {
        lines += WrappedText.lines("Source: \(row.source)", width: width, indent: 6).map(style.faint)
      }
      for (columns, of) in [(row.turnColumns, "of a turn"), (row.matchColumns, "of a match")] {
        guard let columns, !columns.isEmpty else { continue }
        lines += WrappedText.lines("\(of): \(columns.joined(separator: ", "))", width: width, indent: 6).map(style.faint)
      }
      for param in row.params {
        let range = "[\(PlainNumber.text(param.min)), \(PlainNumber.text(param.max))]"
        lines.append(style.faint("      \(param.name) = \(PlainNumber.text(param.default)) \(range)  \(param.doc)"))
      }
      lines.append("")
    }
    let example = rows.first { !$0.params.isEmpty } ?? rows[0]
    let setting = example.params.first.map { ":\($0.name)=\(PlainNumber.text($0.default))" } ?? ""
    lines.append(style.faint("Use one with run or tournament: \(kind.option) \(example.name)\(setting)"))
    return lines
  }
}

extension HookContract.Kind {
  /// The option that names one.
  var option: String {
    switch self {
    case .scorer: "--score"
    case .observer: "--observe"
    case .event: "--event"
    case .beliefRule: "--set belief_rule="
    }
  }
}
