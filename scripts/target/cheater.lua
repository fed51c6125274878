--- Cheater: takes any freeze that pays, works on in secret, and refuses to disarm. What was thought frozen turns up
--- further on.
--- Source: the US charge of October 2002, of enrichment in secret under the Agreed Framework: a picture, not a
--- verdict.
return {
  name   = "cheater",
  api    = 1,
  model  = "crisis",
  role   = "target",
  params = { provocation = { default = 0.3, min = 0, max = 1, doc = "share of full provocation, without a deal" } },

  posture = function(view, act, me)
    act.provocation = me.params.provocation
    if view.stage == view.stages then return end
    act.effort = 1
    if view.deal ~= "freeze" then return end
    act.cheat = true
    if not me.memory.has_cheated then
      me.memory.has_cheated = true
      return "frozen in public, at work in secret"
    end
  end,

  accept = function(view, me)
    return view.offer == "freeze" and view.offer_inducement > 0
  end,
}
