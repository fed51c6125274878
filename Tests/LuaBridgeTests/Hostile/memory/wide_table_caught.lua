-- verdict: memory
-- line: 8
-- says: made a table or a list of arguments larger
-- The same in a protected call, with a legal posture behind it.
return {
  name = "wide_table_caught", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    pcall(function() local t = {} for i = 1, 1e9 do t[i] = i end end) act.threat = 1
  end,
}
