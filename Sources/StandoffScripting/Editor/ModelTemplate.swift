/// A small model in Lua to start from, with what makes it playable: a scenario, and a strategy for each role.
public enum ModelTemplate {
  /// The model's roles, and the strategies that ``strategy(name:model:role:)`` writes for them.
  public static let roles = ["challenger", "defender"]

  /// The text of a new model's file. It is a whole one: it loads and plays as it stands.
  public static func text(name: String) -> String {
    """
    --- \(name): say here in one sentence what conflict it is, and write down its turn. As it stands: each turn the challenger
    --- demands a share; the defender, whose strength is hidden, bears that or resists. Resistance is war, and ends the match.
    --- Source: judgement; a sketch to start from.
    ---@type standoff.\(name).model
    return {
      name    = "\(name)",
      api     = \(ScriptContract.apiLevel),
      kind    = "model",
      title   = "Demand and resistance",
      summary = "A challenger demands; a defender whose strength is hidden bears it, or resists, and that is war.",

      -- What each role sees (turn, turns, its type and the parameters besides), sets, and is asked.
      roles = {
        {
          name = "challenger", doc = "Demands a share.",
          view = { { name = "strong", min = 0, max = 1, unit = "probability", doc = "Belief that the defender is strong." } },
          posture = { { name = "demand", min = 0, max = 1, unit = "share", doc = "What it asks for this turn." } },
        },
        {
          name = "defender", doc = "Bears a demand, or resists.",
          types = { { name = "weak", doc = "War costs it much." }, { name = "strong", doc = "War costs it little." } },
          view = { { name = "demand", min = 0, max = 1, unit = "share", doc = "What is asked: last turn; in resist, now." } },
          posture = { { name = "arm", flag = true, doc = "Pay for arms this turn, which halve what war costs." } },
          nodes = { { name = "resist", doc = "Whether to go to war over the demand." } },
        },
      },

      -- Each with a source; it may be the word judgement. `turns` is there of itself.
      parameters = {
        {
          name = "prior_strong", min = 0, max = 1, default = 0.4, unit = "probability", source = "judgement",
          doc = "Belief at first.",
        },
        {
          name = "bears_weak", min = 0.001, max = 0.999, default = 0.95, unit = "probability", source = "judgement",
          doc = "How often the weak bear a demand, so the challenger thinks.",
        },
        {
          name = "bears_strong", min = 0.001, max = 0.999, default = 0.7, unit = "probability", source = "judgement",
          doc = "How often the strong do.",
        },
        {
          name = "cost_weak", min = 0, max = 100, default = 12, unit = "turns' share", source = "judgement",
          doc = "War, to the weak.",
        },
        {
          name = "cost_strong", min = 0, max = 100, default = 3, unit = "turns' share", source = "judgement",
          doc = "War, to the strong.",
        },
        {
          name = "cost_challenger", min = 0, max = 100, default = 8, unit = "turns' share", source = "judgement",
          doc = "War, to the challenger.",
        },
        { name = "upkeep", min = 0, max = 1, default = 0.1, unit = "share", source = "judgement", doc = "What arms cost." },
      },

      outcomes = {
        { name = "peace", kinds = { "peace" }, doc = "Demands were borne to the end." },
        { name = "war", kinds = { "war" }, absorbing = true, doc = "The defender resisted." },
      },
      series = {
        { name = "demand", unit = "share", doc = "What the challenger asked for." },
        { name = "belief_strong", unit = "probability", doc = "Belief that the defender is strong." },
      },

      -- Before the first turn. me.memory is the model's state, fresh in every match.
      start = function(view, act, me)
        me.memory.strong = view.parameters.prior_strong
        act.challenger.strong = me.memory.strong
      end,

      -- Before the defender is asked: what it is to see now. Every field of act starts anew at each call.
      resist = function(view, act, me)
        act.defender.demand = view.challenger.demand
        act.asks = view.challenger.demand > 0
      end,

      -- When all have chosen and answered: payoffs of the turn, what all see next, and whether it is over.
      turn = function(view, act, me)
        local p, state = view.parameters, me.memory
        local demand, arms = view.challenger.demand, view.defender.arm
        act.payoff.challenger, act.payoff.defender = demand, 1 - demand - (arms and p.upkeep or 0)
        if view.answer.resist then
          local cost = view.type.defender == "strong" and p.cost_strong or p.cost_weak
          act.payoff.challenger, act.payoff.defender = -p.cost_challenger, -(arms and cost / 2 or cost)
          act.outcome, act.ends = "war", true
          say("the defender resists")
        elseif demand > 0 then
          state.strong = model.bayes(state.strong, p.bears_strong, p.bears_weak)
        end
        act.challenger.strong, act.defender.demand = state.strong, demand
        act.series.demand, act.series.belief_strong = demand, state.strong
      end,
    }

    """
  }

  /// A strategy of the model for one of ``roles``.
  public static func strategy(name: String, model: String, role: String) -> String {
    let body = role == roles[0]
      ? """
          params = { greed = { default = 0.6, min = 0, max = 1, doc = "what it asks of one that is surely weak" } },

          posture = function(view, act, me)
            act.demand = me.params.greed * (1 - view.strong)
          end,
        """
      : """
          params = { pride = { default = 0.5, min = 0, max = 1, doc = "the largest demand that the strong bear" } },

          posture = function(view, act, me)
            act.arm = view.type == "strong" and view.demand > 0
          end,

          resist = function(view, me)
            return view.type == "strong" and view.demand > me.params.pride
          end,
        """
    return """
      --- \(role == roles[0] ? "Asks the more, the weaker the defender seems." : "Resists a large demand, if it is strong.")
      --- Source: invented for contrast.
      ---@type standoff.\(role)
      return {
        name   = "\(name)",
        api    = \(ScriptContract.apiLevel),
        model  = "\(model)",
        role   = "\(role)",
      \(body)
      }

      """
  }

  /// A scenario of the model.
  public static func scenario(name: String, model: String, strategies: [String]) -> String {
    """
    --- Say here in one sentence which conflict this is.
    return {
      name     = "\(name)",
      api      = \(ScriptContract.apiLevel),
      model    = "\(model)",
      turns    = 20,
      title    = "A conflict of my own",
      summary  = "Say here what happened, and what is stylised. It explores an argument; it does not predict.",
      question = "What do you want to know?",
      roles = {
        challenger = { actor = "North", default = "\(strategies[0])" },
        defender   = { actor = "South", type = "from_prior", default = "\(strategies[1])" },
      },
      parameters = {
        prior_strong = { value = 0.3, source = "judgement: the challenger thinks little of it" },
      },
    }

    """
  }
}
