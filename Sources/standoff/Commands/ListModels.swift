import StandoffKernel
import StandoffReport

/// `list models`.
struct ListModels {
  struct Row: Encodable {
    let name: String
    let title: String
    let summary: String
    let roles: [String]
    let outcomes: [String]
    let parameters: Int
  }

  private let schemas: [ModelSchema]

  init(_ assembly: Assembly) { schemas = assembly.models.map(\.schema) }

  func run(asJSON: Bool) throws {
    if asJSON {
      return try Output.json(
        schemas.map {
          Row(
            name: $0.name, title: $0.title, summary: $0.summary, roles: $0.roles.map(\.name),
            outcomes: $0.outcomes.map(\.name),
            parameters: $0.parameters.count)
        })
    }
    let style = Output.style
    for schema in schemas {
      Output.print([style.bold(schema.name) + style.faint("  \(schema.title)"), "  \(schema.summary)", ""])
      var roles = TextTable([("role", .left), ("sets", .left), ("is asked", .left), ("hidden types", .left)])
      for role in schema.roles {
        roles.add([
          role.name, role.posture.map(\.name).joined(separator: " "), role.nodes.map(\.name).joined(separator: " "),
          role.types.map(\.name).joined(separator: " "),
        ])
      }
      var outcomes = TextTable([("outcome", .left), ("counts as", .left), ("", .left)])
      for outcome in schema.outcomes {
        outcomes.add([outcome.name, outcome.kinds.sorted().joined(separator: " "), outcome.summary])
      }
      Output.print(roles.lines(style: style) + [""] + outcomes.lines(style: style) + [""])
    }
  }
}
