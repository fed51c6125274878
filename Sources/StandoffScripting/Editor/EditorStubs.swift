public import StandoffKernel

/// What an editor with a Lua language server needs to complete names and show their meaning: `---@meta` stubs made from
/// the same data as the interface itself.
public enum EditorStubs {
  /// The configuration that points the language server to the stubs.
  public static let languageServerConfiguration = """
    {
      "$schema": "https://raw.githubusercontent.com/LuaLS/vscode-lua/master/setting/schema.json",
      "runtime.version": "Lua 5.4",
      "workspace.library": [".standoff"],
      "diagnostics.globals": ["model", "chance", "say", "require"],
      "runtime.builtin": {
        "coroutine": "disable", "debug": "disable", "io": "disable", "os": "disable", "package": "disable", \
    "utf8": "disable"
      }
    }

    """

  /// The stubs of a model: one class for each role's view and act, and the functions of `model`, `chance`, `say` and `require`.
  public static func text(_ schema: ModelSchema) -> String {
    var lines = [
      "---@meta", "-- What scripts of the model '\(schema.name)' can see and do. Made by standoff; do not edit.", ""
    ]
    var written: Set<String> = []
    for role in schema.roles where written.insert(role.scriptRole).inserted {
      lines += view(role)
      lines += fields("standoff.\(role.scriptRole).act", role.posture)
      lines += strategy(role)
    }
    lines += [
      "---@class standoff.me", "---@field params table<string, number> # the script's own parameters",
      "---@field memory table # fresh in every match", "---@field role string", "---@field actor string",
      "---@field strategy string", "",
      "--- The kernel's own functions, asked from the position that the view shows.", "model = {}", "",
    ]
    for function in ModelFunctions.of(schema) { lines += stub(function, schema) }
    return (lines + common).joined(separator: "\n")
  }

  /// What scripts of every kind have.
  static let common = [
    "--- Chance of the match: the same for the same seed.", "chance = {}", "",
    "---@return number # in [0, 1)", "function chance.uniform() end", "",
    "---@param probability number", "---@return boolean", "function chance.bernoulli(probability) end", "",
    "---@param low integer", "---@param high integer", "---@return integer # from low to high, all equally likely",
    "function chance.integer(low, high) end", "",
    "--- Leaves a line in the transcript; print is the same.", "---@param text string", "function say(text) end", "",
    "--- Runs NAME.lua, which lies beside the script, once, and gives what it returns. At the top of the file only.",
    "---@param name string", "---@return any", "function require(name) end", "",
  ]

  private static func view(_ role: RoleSchema) -> [String] {
    grouped("standoff.\(role.scriptRole).view", role.view)
  }

  static func fields(_ name: String, _ fields: [FieldSchema]) -> [String] {
    ["---@class \(name)"] + fields.map(field) + [""]
  }

  static func field(_ field: FieldSchema) -> String {
    let name = field.name.split(separator: ".").last.map(String.init) ?? field.name
    let unit = field.unit.isEmpty ? "" : " (\(field.unit))"
    return "---@field \(name) \(type(field.kind)) # \(field.summary)\(unit)"
  }

  static func type(_ kind: FieldSchema.Kind) -> String {
    switch kind {
    case .number: "number"
    case .integer: "integer"
    case .flag: "boolean"
    case .choice(let words): words.map { "\"\($0)\"" }.joined(separator: "|")
    }
  }

  private static func strategy(_ role: RoleSchema) -> [String] {
    var lines = [
      "---@class standoff.\(role.scriptRole)",
      """
      ---@field posture fun(view: standoff.\(role.scriptRole).view, act: standoff.\(role.scriptRole).act, me: standoff.me): \
      string? # every turn
      """,
    ]
    for node in role.nodes {
      lines.append(
        """
        ---@field \(node.name)? fun(view: standoff.\(role.scriptRole).view, me: standoff.me): boolean, string? # \
        \(node.summary)
        """)
    }
    return lines + [""]
  }

  private static func stub(_ function: ModelFunction, _ schema: ModelSchema) -> [String] {
    let names = schema.roles.indices.filter { function.roles.contains($0) }.map { schema.roles[$0].name }
    let roles = names.count == schema.roles.count ? "" : " For " + names.joined(separator: " and ") + "."
    var lines = ["--- \(function.summary)\(roles)"]
    for (index, argument) in function.arguments.enumerated() {
      let unit = argument.unit.isEmpty ? "" : " # \(argument.unit)"
      lines.append("---@param \(argument.name)\(index >= function.required ? "?" : "") \(type(argument.kind))\(unit)")
    }
    let unit = function.result.unit.isEmpty ? "" : " # \(function.result.unit)"
    lines.append("---@return \(type(function.result.kind))\(unit)")
    lines.append("function model.\(function.name)(\(function.arguments.map(\.name).joined(separator: ", "))) end")
    return lines + [""]
  }
}
