import LuaBridge
public import StandoffKernel

/// Stubs for what plugins bring besides strategies.
extension EditorStubs {
  /// The stubs of scorers, observers and events of a model.
  public static func hooks(_ schema: ModelSchema) -> String {
    let model = "standoff.\(schema.name)"
    var lines = [
      "---@meta", "-- What scorers, observers and events of the model '\(schema.name)' can see and do. Made by standoff; do not edit.",
      "",
    ]
    lines += grouped("\(model).moment", MomentView(schema).fields)
    lines += ["---@class \(model).payoffs"]
    lines += schema.roles.map { "---@field \($0.name) number # the payoff of the \($0.name)" } + [""]
    lines += hook(
      "\(model).scorer",
      ["score fun(view: \(model).moment, act: \(model).payoffs, me: standoff.me) # once, after the match",
       "turn? fun(view: \(model).moment, me: standoff.me) # after each turn"])
    lines += hook(
      "\(model).observer",
      ["columns table # { turn = { … }, match = { … } }: the names of what it sets",
       "turn? fun(view: \(model).moment, act: table<string, number>, me: standoff.me) # after each turn",
       "finish? fun(view: \(model).moment, act: table<string, number>, me: standoff.me) # once, after the match"])
    if let events = schema.events {
      lines += grouped("\(model).event.view", events.view)
      lines += fields("\(model).event.act", events.effects)
      lines += hook(
        "\(model).event",
        ["node \(events.nodes.map { "\"\($0.name)\"" }.joined(separator: "|")) # when in the turn",
         "occur fun(view: \(model).event.view, act: \(model).event.act, me: standoff.me): string? # once a turn"])
    }
    return (lines + me + common).joined(separator: "\n")
  }

  /// The stubs of belief rules, which are for any model.
  public static var beliefRules: String {
    var lines = ["---@meta", "-- What belief rules can see and do. Made by standoff; do not edit.", ""]
    lines += ["---@class standoff.belief_rule.view"]
    lines += ScriptedBeliefRule.viewFields.map { field in
      "---@field \(field.name) \(field.name == "turn" ? "integer" : "number # a probability, or a share")"
    }
    lines += ["---@field parameters table<string, number> # the scenario's ledger", "", "---@class standoff.belief_rule.act"]
    lines += ScriptedBeliefRule.actFields.map { "---@field \($0.name) number # above 0 and below 1" } + [""]
    lines += hook(
      "standoff.belief_rule",
      ["update fun(view: standoff.belief_rule.view, act: standoff.belief_rule.act, me: standoff.me) # after each act seen"])
    return (lines + me + common).joined(separator: "\n")
  }

  /// The stubs of the file of a model in Lua: its own functions, with the names that it declares.
  public static func model(_ file: ModelFile) -> String {
    let (schema, model) = (file.schema, "standoff.\(file.schema.name).model")
    var lines = [
      "---@meta", "-- What the rules of the model '\(schema.name)' can see and do. Made by standoff from its file; do not edit.", "",
    ]
    let typed = schema.roles.filter { !$0.types.isEmpty }
    let nodes = schema.roles.flatMap(\.nodes)
    for role in schema.roles {
      lines += fields("\(model).view.\(role.name)", role.posture)
      lines += fields("\(model).act.\(role.name)", role.view.filter { !["turn", "turns", "type"].contains($0.name) })
    }
    lines += ["---@class \(model).view", "---@field turn integer # the turn now played; 0 in start"]
    lines += schema.roles.map { "---@field \($0.name) \(model).view.\($0.name) # its posture" }
    if !typed.isEmpty {
      lines.append("---@field type \(record(typed.map { "\($0.name): \(type(.choice($0.types.map(\.name))))" }))")
    }
    if !nodes.isEmpty {
      lines.append("---@field answer \(record(nodes.map { "\($0.name): boolean" }))")
    }
    lines += ["---@field parameters table<string, number> # the ledger", "", "---@class \(model).act"]
    lines += schema.roles.map { "---@field \($0.name) \(model).act.\($0.name) # what its view shows" }
    lines += [
      "---@field payoff \(record(schema.roles.map { "\($0.name): number" }))",
      "---@field series \(record(schema.series.map { "\($0.name): number" }))",
      "---@field mark \(record(schema.marks.map { "\($0.name): integer" }))",
      "---@field outcome \(type(.choice(schema.outcomes.map(\.name))))", "---@field ends boolean # the match is over",
      "---@field asks boolean # in the function of a node: whether the role is asked", "",
    ]
    let form = "fun(view: \(model).view, act: \(model).act, me: standoff.me)"
    lines += hook(
      model,
      ["start \(form) # before the first turn", "turn \(form) # when all have chosen and answered",
       "finish? \(form) # after the last turn"] + nodes.map { "\($0.name)? \(form) # before it is asked: \($0.summary)" })
    lines += me + ["--- The kernel's own functions.", "model = {}", ""]
    for function in ModelOffers.silent {
      let names = function.arguments.map(\.name).joined(separator: ", ")
      lines += ["---@return number", "function model.\(function.name)(\(names)) end", ""]
    }
    return (lines + common).joined(separator: "\n")
  }

  private static let me = [
    "---@class standoff.me", "---@field params table<string, number> # the script's own parameters",
    "---@field memory table # fresh in every match", "",
  ]

  private static func record(_ fields: [String]) -> String {
    fields.isEmpty ? "table" : "{ \(fields.joined(separator: ", ")) }"
  }

  private static func hook(_ name: String, _ own: [String]) -> [String] {
    ["---@class \(name)"] + own.map { "---@field \($0)" } + [""]
  }

  /// A view, its groups (`payoff.coercer`) as classes of their own.
  static func grouped(_ name: String, _ view: [FieldSchema]) -> [String] {
    var groups: [String] = []
    for field in view {
      let parts = field.name.split(separator: ".")
      if parts.count == 2, !groups.contains(String(parts[0])) { groups.append(String(parts[0])) }
    }
    var lines: [String] = []
    for group in groups { lines += fields("\(name).\(group)", view.filter { $0.name.hasPrefix(group + ".") }) }
    lines += ["---@class \(name)"] + groups.map { "---@field \($0) \(name).\($0)" } + [
      "---@field parameters table<string, number> # the ledger: standoff list parameters"
    ]
    return lines + view.filter { !$0.name.contains(".") }.map(field) + [""]
  }
}
