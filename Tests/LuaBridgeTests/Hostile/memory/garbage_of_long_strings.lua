-- verdict: fuel
-- line: 8
-- says: look for a loop
-- Long strings thrown away at once.
return {
  name = "garbage_of_long_strings", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    while true do local s = ('x'):rep(60000) end
  end,
}
