-- verdict: ok
-- A comparator that empties the table.
return {
  name = "sort_that_changes_its_table", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = { 3, 1, 2, 5, 4 } table.sort(t, function(a, b) for i = 1, 5 do t[i] = nil end return a < b end) say(#t)
  end,
}
