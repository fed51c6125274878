--- Cornered: the rational target, but it strikes first when, one stage short, it is threatened and thought greedy:
--- it takes a blow for certain and would rather not wait for it.
--- Source: the reciprocal fear of surprise attack, Schelling 1960; thresholds are judgement.
return {
  name   = "cornered",
  api    = 1,
  model  = "crisis",
  role   = "target",
  params = {
    provocation = { default = 0.3, min = 0, max = 1, doc = "share of full provocation, out of habit" },
    alarm       = { default = 0.6, min = 0, max = 1, doc = "belief in its greed above which it expects a strike" },
  },

  posture = function(view, act, me)
    act.provocation = me.params.provocation
    if view.stage < view.stages and model.arms(me.params.provocation) then act.effort = 1 end
  end,

  accept = function(view, me)
    local deal = model.value_of_deal(view.offer, view.offer_inducement, view.offer_pledge)
    return deal > model.position_value(me.params.provocation)
  end,

  preempt = function(view, me)
    local expects_a_strike = view.threat > 0.5 and view.belief.target_greedy > me.params.alarm
    if view.stage ~= view.stages - 1 or not expects_a_strike then return false end
    return true, "they are about to strike: better to be first"
  end,
}
