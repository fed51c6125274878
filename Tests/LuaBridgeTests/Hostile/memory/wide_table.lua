-- verdict: memory
-- line: 8
-- says: made a table or a list of arguments larger
-- A list of a thousand million numbers.
return {
  name = "wide_table", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {} for i = 1, 1e9 do t[i] = i end
  end,
}
