--- Preventive hawk: reckons like maximum_pressure, but counts part of its doubt as guilt, and so strikes at the
--- first eve of completion. It draws no line and talks of no deal: the window, not the target's conduct, decides.
--- Source: Fearon 2017, on officials' "real willingness to try a preventive war"; the weight on the worst case is
--- invented.
return {
  name   = "preventive_hawk",
  api    = 1,
  model  = "crisis",
  role   = "coercer",
  params = {
    threat     = { default = 0.5, min = 0, max = 1, doc = "share of a full threat" },
    worst_case = { default = 0.6, min = 0, max = 1, doc = "share of its doubt that it counts as greed" },
  },

  posture = function(view, act, me)
    act.threat = me.params.threat
    act.sanctions = 1
  end,

  strike = function(view, me)
    if view.deal ~= "none" or view.stage ~= view.stages - 1 then return false end
    local belief = view.belief.target_greedy
    local feared = belief + me.params.worst_case * (1 - belief)
    if feared > view.attack_threshold then return true, "the window is closing, and the worst case is bad enough" end
    return false, "even the worst case does not pay for a war"
  end,
}
