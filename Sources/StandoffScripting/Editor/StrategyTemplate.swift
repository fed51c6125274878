public import StandoffKernel

/// A commented script to start from.
public enum StrategyTemplate {
  /// The text of a new strategy's file. It is a whole strategy: it loads, checks and plays as it stands.
  /// - Parameters:
  ///   - model: the model's name.
  ///   - role: a role of it; where seats are alike the script is for all of them.
  public static func text(name: String, model: String, role: RoleSchema) -> String {
    var lines = [
      "--- \(name): say here in one sentence what it does.",
      "--- Source: invented for contrast.",
      "---@type standoff.\(role.scriptRole)",
      "return {",
      "  name   = \"\(name)\",",
      "  api    = \(ScriptContract.apiLevel),",
      "  model  = \"\(model)\",",
      "  role   = \"\(role.scriptRole)\",",
    ]
    lines += body(role, name) + ["}", ""]
    return lines.joined(separator: "\n")
  }

  private static func body(_ role: RoleSchema, _ name: String) -> [String] {
    switch role.scriptRole {
    case "coercer":
      return [
        "  -- Numbers that you want to turn from outside: --with US=./\(name).lua:threat=0.3",
        "  params = { threat = { default = 0.5, min = 0, max = 1, doc = \"share of a full threat\" } },", "",
        "  -- Every turn, all actors at once. Every field of act starts at 0, false or \"none\".",
        "  posture = function(view, act, me)",
        "    act.threat    = me.params.threat",
        "    act.sanctions = 0.5",
        "    if view.red_line == 0 then act.red_line = view.stages - 1 end  -- in force from the next turn",
        "    if view.deal == \"none\" then",
        "      act.offer, act.inducement, act.pledge = \"disarm\", 0.05, 0   -- answered at once",
        "    end",
        "    if view.called_bluffs > 0 then return \"nobody believes my lines\" end  -- a reason, for the transcript",
        "  end,", "",
        "  -- Asked after the programme has moved: strike now? A reaction that is absent means no.",
        "  strike = function(view, me)",
        "    return view.deal == \"none\" and view.stage == view.stages - 1",
        "      and view.belief.target_greedy > view.attack_threshold",
        "  end,",
      ]
    case "target":
      return [
        "  -- Numbers that you want to turn from outside: --with DPRK=./\(name).lua:provocation=0.1",
        "  params = { provocation = { default = 0.3, min = 0, max = 1, doc = \"share of full provocation\" } },", "",
        "  -- Every turn, all actors at once. Every field of act starts at 0 or false.",
        "  posture = function(view, act, me)",
        "    act.provocation = me.params.provocation",
        "    if model.arms(me.params.provocation) then act.effort = 1 end  -- the kernel's own stage values",
        "    if view.stage == view.stages - 1 then return \"one step to go\" end  -- a reason, for the transcript",
        "  end,", "",
        "  -- Asked when an offer is on the table. A reaction that is absent means no.",
        "  accept = function(view, me)",
        "    local worth = model.value_of_deal(view.offer, view.offer_inducement, view.offer_pledge)",
        "    return worth > model.position_value(me.params.provocation)",
        "  end,",
      ]
    case "state":
      return [
        "  -- Numbers that you want to turn from outside: --with Athens=./\(name).lua:caution=0.6",
        "  params = { caution = { default = 0.4, min = 0, max = 1, doc = \"belief from which it arms\" } },", "",
        "  -- Every turn, both at once. Every field of act starts at 0 or false.",
        "  posture = function(view, act, me)",
        "    if view.turn == 1 then",
        "      act.concession = 0.2  -- costly, so that the other may believe it",
        "      return \"a first step\"  -- a reason, for the transcript",
        "    end",
        "    act.arm = view.belief.other_greedy > me.params.caution",
        "    act.strike = view.belief.other_greedy > view.attack_threshold",
        "  end,",
      ]
    case "player":
      guard case .choice(let moves) = role.posture[0].kind else { fatalError("a player's posture is a choice") }
      return [
        "  -- Numbers that you want to turn from outside: --with Row=./\(name).lua:forgiveness=0.5",
        "  params = { forgiveness = { default = 0.2, min = 0, max = 1, doc = \"chance of letting a defection pass\" } },", "",
        "  -- Every turn, both at once. act.move starts at the first move, \"\(moves[0])\".",
        "  posture = function(view, act, me)",
        "    if view.other_move == \"\(moves[1])\" and not chance.bernoulli(me.params.forgiveness) then",
        "      act.move = \"\(moves[1])\"",
        "      return \"an eye for an eye\"  -- a reason, for the transcript",
        "    end",
        "  end,",
      ]
    case "patron":
      return [
        "  -- Numbers that you want to turn from outside: --with China=./\(name).lua:pressure=0.6",
        "  params = { pressure = { default = 0.4, min = 0, max = 1, doc = \"share of full pressure\" } },", "",
        "  -- Every turn, all actors at once. Every field of act starts at 0.",
        "  posture = function(view, act, me)",
        "    if view.threat > 0.5 then",
        "      act.shield = 0.5",
        "      return \"the coercer goes too far\"  -- a reason, for the transcript",
        "    end",
        "    act.pressure = me.params.pressure",
        "  end,",
      ]
    default: return plain(role)
    }
  }

  /// For a role of any model: it leaves its posture as it is, and shows what there is to set and to answer.
  private static func plain(_ role: RoleSchema) -> [String] {
    var lines = [
      "  -- Every turn, all actors at once. Every field of act starts at 0, false or its first word, or the nearest that it may be.",
      "  posture = function(view, act, me)",
    ]
    lines += role.posture.map { field in
      let initial =
        switch field.kind {
        case .number(let range): PlainNumber.text(min(max(0, range.lowerBound), range.upperBound))
        case .integer(let range): "\(min(max(0, range.lowerBound), range.upperBound))"
        case .flag: "false"
        case .choice(let words): "\"\(words[0])\""
        }
      return "    act.\(field.name) = \(initial)\(field.summary.isEmpty ? "" : "  -- \(field.summary)")"
    }
    lines.append("  end,")
    for node in role.nodes {
      lines += ["", "  -- \(node.summary) A reaction that is absent means no.", "  \(node.name) = function(view, me)", "    return false", "  end,"]
    }
    return lines
  }
}
