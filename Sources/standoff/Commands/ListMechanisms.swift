import StandoffKernel
import StandoffReport

/// `list mechanisms`: what `explain` switches, and how.
struct ListMechanisms {
  struct Row: Encodable {
    let model: String
    let name: String
    let summary: String
    let source: String
    let off: [String: String]
    let rule: String
  }

  private let schemas: [ModelSchema]

  init(_ assembly: Assembly) { schemas = assembly.models.map(\.schema).filter { !$0.mechanisms.isEmpty } }

  func run(asJSON: Bool) throws {
    if asJSON {
      return try Output.json(
        schemas.flatMap { schema in
          schema.mechanisms.map { mechanism in
            Row(
              model: schema.name, name: mechanism.name, summary: mechanism.summary, source: mechanism.source,
              off: Dictionary(
                mechanism.off.map { ($0.parameter, text($0, schema)) }, uniquingKeysWith: { first, _ in first }),
              rule: mechanism.rule)
          }
        })
    }
    let style = Output.style
    for schema in schemas {
      Output.print([style.bold(schema.name) + style.faint("  \(schema.title)")])
      for mechanism in schema.mechanisms {
        let off = mechanism.off.map { "\($0.parameter) = \(text($0, schema))" } + (mechanism.rule.isEmpty ? [] : [mechanism.rule])
        Output.print(
          ["", "  \(style.bold(mechanism.name))" + style.faint("  \(mechanism.source)")]
            + WrappedText.lines(mechanism.summary, width: 100, indent: 4)
            + WrappedText.lines("Off: \(off.joined(separator: "; ")).", width: 100, indent: 4))
      }
      Output.print("")
    }
  }

  private func text(_ setting: Mechanism.Setting, _ schema: ModelSchema) -> String {
    schema.parameters.first { $0.name == setting.parameter }?.text(setting.value) ?? PlainNumber.text(setting.value)
  }
}
