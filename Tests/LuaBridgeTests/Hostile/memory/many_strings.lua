-- verdict: memory
-- line: 8
-- says: used up its memory
-- Long strings, all kept.
return {
  name = "many_strings", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s, t = ('x'):rep(60000), {} for i = 1, 1e6 do t[i] = s .. i end
  end,
}
