--- Pausing: the rational target, but it idles at the two stages before the last while it is thought greedy, so as
--- not to be struck on the eve of completion. An idle turn undoes two or three of suspicion.
--- Source: reassurance by costly restraint, Kydd 2005; the strike that it foresees, Bas and Coe 2016. Alarm is
--- judgement.
return {
  name   = "pausing",
  api    = 1,
  model  = "crisis",
  role   = "target",
  params = {
    provocation = { default = 0.3, min = 0, max = 1, doc = "share of full provocation, out of habit" },
    alarm       = { default = 0.6, min = 0, max = 1, doc = "belief in its greed above which it idles" },
  },

  posture = function(view, act, me)
    act.provocation = me.params.provocation
    if view.stage == view.stages then return end
    if view.stage >= view.stages - 2 and view.belief.target_greedy > me.params.alarm then
      return "they think me greedy: better to be seen idle"
    end
    if model.arms(me.params.provocation) then act.effort = 1 end
  end,

  accept = function(view, me)
    local deal = model.value_of_deal(view.offer, view.offer_inducement, view.offer_pledge)
    return deal > model.position_value(me.params.provocation)
  end,
}
