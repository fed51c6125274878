-- verdict: ok
-- Uses each part of the library, and view and memory.
return {
  name = "library", api = 1, model = "crisis", role = "coercer",
  params = { threat = { default = 0.8, min = 0, max = 1 } },
  posture = function(view, act, me)
    me.memory.turns = (me.memory.turns or 0) + 1
    local words = {} for w in ('the threat stands'):gmatch('%a+') do words[#words + 1] = w:upper() end
    table.sort(words, function(a, b) return a > b end)
    act.threat = math.min(1, view.belief.target_greedy + me.params.threat / 10)
    act.red_line = view.stage < view.stages and 1 or 0
    return ('%s %d %.3f %s'):format(table.concat(words, '-'), me.memory.turns, act.threat, tostring(pcall(error, 'x')))
  end,
}
