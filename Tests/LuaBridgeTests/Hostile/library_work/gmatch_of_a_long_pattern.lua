-- verdict: fuel
-- line: 8
-- Iterators with a long pattern, made and not used.
return {
  name = "gmatch_of_a_long_pattern", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local p = ('a'):rep(60000)
    while true do ('x'):gmatch(p) end
  end,
}
