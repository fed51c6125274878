public import StandoffKernel

/// A commented scorer, observer, event or belief rule to start from.
public enum HookTemplate {
  /// The text of a new hook's file. It is a whole one: it loads, checks and takes part in matches as it stands.
  /// - Returns: nil where the model has no place for it.
  public static func text(name: String, kind: HookContract.Kind, model schema: ModelSchema) -> String? {
    if kind == .beliefRule { return beliefRule(name) }
    guard let body = body(name, kind, schema) else { return nil }
    let lines =
      [
        "--- \(name): say here in one sentence what it \(purpose(kind)).",
        "--- Source: judgement.",
        "---@type standoff.\(schema.name).\(kind.rawValue)",
        "return {",
        "  name   = \"\(name)\",",
        "  api    = \(ScriptContract.apiLevel),",
        "  kind   = \"\(kind.rawValue)\",",
        "  model  = \"\(schema.name)\",",
      ] + body + ["}", ""]
    return lines.joined(separator: "\n")
  }

  private static func purpose(_ kind: HookContract.Kind) -> String {
    switch kind {
    case .scorer: "counts, and what it leaves out"
    case .observer: "looks at, and why"
    case .event: "is, and what it changes"
    case .beliefRule: "thinks of the other, and how it is wrong"
    }
  }

  private static func body(_ name: String, _ kind: HookContract.Kind, _ schema: ModelSchema) -> [String]? {
    switch kind {
    case .scorer: scorer(name, schema)
    case .observer: observer(schema)
    case .event: event(name, schema)
    case .beliefRule: nil
    }
  }

  /// It is for observers of any model, and so names none.
  public static func beliefRule(_ name: String) -> String {
    """
    --- \(name): say here in one sentence what it \(purpose(.beliefRule)).
    --- Source: judgement.
    ---@type standoff.belief_rule
    return {
      name   = "\(name)",
      api    = \(ScriptContract.apiLevel),
      kind   = "belief_rule",

      -- Knobs that you want to turn from outside: --set DPRK.belief_rule=./\(name).lua:inertia=0.5
      params = { inertia = { default = 0.3, min = 0, max = 1, doc = "how far it stays with what it believed; 0 is Bayes' rule" } },

      -- After each act that it sees. view.bayes is what Bayes' rule would come to; beliefs lie above 0 and below 1.
      update = function(view, act, me)
        act.belief = me.params.inertia * view.belief + (1 - me.params.inertia) * view.bayes
      end,
    }

    """
  }

  private static func scorer(_ name: String, _ schema: ModelSchema) -> [String] {
    let kind = schema.kinds.contains("war") ? "war" : schema.kinds.first
    let loss = kind.map { "view.kind.\($0)" } ?? "view.outcome == \"\(schema.outcomes[0].name)\""
    return [
      "  -- Knobs that you want to turn from outside: --score ./\(name).lua:loss=20",
      "  params = { loss = { default = 10, min = 0, max = 1000, doc = \"what a \(kind ?? "such an outcome") costs each\" } },", "",
      "  -- Once, after the match. view.payoff has what the model itself gives; every field of act starts at 0.",
      "  score = function(view, act, me)",
      "    local loss = \(loss) and me.params.loss or 0",
    ] + schema.roles.map { "    act.\($0.name) = view.payoff.\($0.name) - loss" } + ["  end,"]
  }

  private static func observer(_ schema: ModelSchema) -> [String] {
    let series = schema.series.first?.name
    guard let series else {
      return [
        "  columns = { match = { \"length\" } },", "", "  -- Once, after the match.", "  finish = function(view, act, me)",
        "    act.length = view.end_turn", "  end,",
      ]
    }
    return [
      "  -- The numbers that it sets: of each turn, and of the match as a whole.",
      "  columns = { turn = { \"\(series)\" }, match = { \"highest\", \"mean\" } },", "",
      "  -- After each turn. me.memory is fresh in every match.",
      "  turn = function(view, act, me)",
      "    local memory = me.memory",
      "    memory.highest = math.max(memory.highest or view.\(series), view.\(series))",
      "    memory.sum = (memory.sum or 0) + view.\(series)",
      "    act.\(series) = view.\(series)",
      "  end,", "",
      "  -- Once, after the match.",
      "  finish = function(view, act, me)",
      "    act.highest = me.memory.highest",
      "    act.mean = me.memory.sum / view.end_turn",
      "  end,",
    ]
  }

  private static func event(_ name: String, _ schema: ModelSchema) -> [String]? {
    guard let events = schema.events else { return nil }
    let effect = events.effects.first { if case .number = $0.kind { true } else { false } }
    guard let effect, case .number(let range) = effect.kind else { return nil }
    let nodes = events.nodes.map(\.name).joined(separator: ", ")
    return [
      "  node   = \"\(events.nodes[0].name)\",  -- when in the turn: \(nodes)",
      "  -- Knobs that you want to turn from outside: --event ./\(name).lua:hazard=0.2",
      "  params = {",
      "    hazard = { default = 0.05, min = 0, max = 1, doc = \"chance per turn\" },",
      """
          size = { default = 1, min = \(PlainNumber.text(max(range.lowerBound, -1e6))), \
      max = \(PlainNumber.text(min(range.upperBound, 1e6))), doc = "\(effect.unit.isEmpty ? effect.name : effect.unit)" },
      """,
      "  },", "",
      "  -- Once a turn at its node. What it returns is a line of the transcript.",
      "  occur = function(view, act, me)",
      "    if not chance.bernoulli(me.params.hazard) then return end",
      "    act.\(effect.name) = me.params.size",
      "    return \"Say here what happened.\"",
      "  end,",
    ]
  }
}
