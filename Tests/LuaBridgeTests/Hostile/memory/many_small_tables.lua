-- verdict: memory
-- line: 7
-- Empty tables, all kept.
return {
  name = "many_small_tables", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {} for i = 1, 60 do t[i] = {} for j = 1, 30000 do t[i][j] = {} end end
  end,
}
