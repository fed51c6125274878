--- Goes through every door of the border, and gives back blocks that the seal had seen: each planted mistake meets one.
-- verdict: ok
local kept = { 1, 2, 3 }

return {
  name = "all_doors", list = { "a", 2, 3.5, true, { deep = {} } },

  posture = function(view, act, me)
    kept[#kept + 1] = { view.stage }
    me.memory[#me.memory + 1] = ("x"):rep(100 * #kept)
    act.threat, act.red_line = view.threat, math.min(view.stage, 4)
    act.strike, act.offer = view.open, model.pick(view.last, view.open)
    local good, text = pcall(model.refuse)
    assert(not good and #text > 200)
    assert(not pcall(model.value, 1, 2) and not pcall(model.value) and not pcall(model.pick, "disram"))
    say(view.belief.target_greedy, me.params.threat, me.role, model.value(view.stage, 0.5), chance.uniform())
    return "a reason"
  end,

  strike = function(view, me)
    kept[1] = chance.bernoulli(0.5) and chance.integer(1, 6)
    return view.open, kept[1] and "a six-sided reason" or nil
  end,
}
