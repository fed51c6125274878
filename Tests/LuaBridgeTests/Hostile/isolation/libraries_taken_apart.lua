-- verdict: ok
-- The string library emptied, parts of others replaced.
return {
  name = "libraries_taken_apart", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    for k in pairs(string) do string[k] = nil end math.floor, table.sort = nil, 5
  end,
}
