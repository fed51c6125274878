-- verdict: ok
-- A comparator that lets the table grow.
return {
  name = "sort_that_grows_its_table", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = { 3, 1, 2 } table.sort(t, function(a, b) if #t < 50 then t[#t + 1] = 0 end return a < b end) say(#t)
  end,
}
