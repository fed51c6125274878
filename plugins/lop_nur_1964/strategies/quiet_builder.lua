--- Quiet builder: full effort on the programme, caution in everything else, so that nobody has an occasion. No deal.
--- Source: China's conduct after the Taiwan Strait crisis of 1958, judgement; the programme: Lewis and Xue 1988.
return {
  name   = "quiet_builder",
  api    = 1,
  model  = "crisis",
  role   = "target",
  params = { provocation = { default = 0.1, min = 0, max = 1, doc = "share of full provocation" } },

  posture = function(view, act, me)
    act.provocation = me.params.provocation
    if view.stage < view.stages then act.effort = 1 end
  end,
}
