--- Audience costs: leaders who answer at home. The coercer's leader loses a term's worth for a line not enforced, a
--- war that he began, or a target armed on his watch, and gains by a deal; the target's leader wants years in office.
---   coercer: − bluff · (lines crossed for nothing) − war · [war] − bomb · [armed] + deal · [deal at the end]
---            − offence · Σ provocation/turns;   target: turns in office;   patron: its own payoff.
--- Source: Fearon 1994, American Political Science Review 88(3), on audience costs; Tomz 2007, International
--- Organization 61(4), on voters who disapprove of empty threats; survival in office: Bueno de Mesquita, Smith,
--- Siverson and Morrow 2003, The Logic of Political Survival. The weights are judgement.
return {
  name   = "audience_costs",
  api    = 1,
  kind   = "scorer",
  model  = "crisis",
  params = {
    bluff   = { default = 1, min = 0, max = 100, doc = "loss for each line crossed and not enforced; the unit" },
    war     = { default = 2, min = 0, max = 100, doc = "loss for a war" },
    bomb    = { default = 1, min = 0, max = 100, doc = "loss for a target that is armed at the end" },
    deal    = { default = 0.5, min = 0, max = 100, doc = "gain from a deal in force at the end" },
    offence = { default = 0.5, min = 0, max = 100, doc = "loss for full provocation in every turn" },
  },

  turn = function(view, me)
    me.memory.offence = (me.memory.offence or 0) + view.provocation
  end,

  score = function(view, act, me)
    local weight = me.params
    local coercer = -weight.bluff * view.mark.called_bluffs
    if view.kind.war then coercer = coercer - weight.war end
    if view.kind.bomb then coercer = coercer - weight.bomb end
    if view.kind.deal then coercer = coercer + weight.deal end
    act.coercer = coercer - weight.offence * (me.memory.offence or 0) / view.end_turn
    act.target = view.end_turn
    act.patron = view.payoff.patron
  end,
}
