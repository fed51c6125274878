--- Quarrel: the two think worse of each other.
--- Source: invented for the tests.
return {
  name = "quarrel",
  api = 1,
  kind = "event",
  model = "dyad",
  node = "end",
  params = { hazard = { default = 1, min = 0, max = 1, doc = "chance per turn" } },
  occur = function(view, act, me)
    if not chance.bernoulli(me.params.hazard) then return end
    act.suspicion_of_first, act.suspicion_of_second = 0.5, 0.5
    return "%0 and %1 quarrel."
  end,
}
