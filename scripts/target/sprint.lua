--- Sprint: full effort and loud tests whatever happens, and no deal.
--- Source: Fearon 2017 ("whether we make threats and raise nuclear risk or not"); the loudness is judgement.
return {
  name   = "sprint",
  api    = 1,
  model  = "crisis",
  role   = "target",
  params = { provocation = { default = 0.6, min = 0, max = 1, doc = "share of full provocation" } },

  posture = function(view, act, me)
    act.effort = 1
    act.provocation = me.params.provocation
  end,
}
