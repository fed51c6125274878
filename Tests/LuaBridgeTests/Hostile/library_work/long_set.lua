-- verdict: fuel
-- line: 8
-- A set of 60,000 letters, read anew at each search.
return {
  name = "long_set", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local p = '[' .. ('a-b'):rep(20000) .. ']'
    while true do ('x'):find(p) end
  end,
}
