--- Mishap: the programme is set back by a stage.
--- Source: invented for the tests.
return {
  name = "mishap",
  api = 1,
  kind = "event",
  model = "crisis",
  node = "progress",
  params = { hazard = { default = 0.2, min = 0, max = 1, doc = "chance per turn" } },
  occur = function(view, act, me)
    if not chance.bernoulli(me.params.hazard) then return end
    act.stage_change = -1
    return "A mishap in %1."
  end,
}
