--- Gaddafi with hindsight: sells the programme only against a pledge that would stop an intervention, and builds as
--- fast as he can while there is none.
--- Source: the lesson that North Korea's foreign ministry drew from Libya on 22 March 2011; as Gaddafi, invented for
--- contrast.
return {
  name   = "gaddafi_with_hindsight",
  api    = 1,
  model  = "crisis",
  role   = "target",
  params = { risk = { default = 0.1, min = 0, max = 1, doc = "chance of intervention that he lives with" } },

  posture = function(view, act, me)
    if view.deal == "none" and view.stage < view.stages then act.effort = 1 end
  end,

  accept = function(view, me)
    if view.offer == "freeze" then return true, "a freeze takes nothing away" end
    local risk = model.chance_of_intervention(0, view.offer_pledge)
    if risk > me.params.risk then
      return false, string.format("once I have disarmed they join the next uprising with chance %.2f", risk)
    end
    return true, "this they could not break without cost"
  end,
}
