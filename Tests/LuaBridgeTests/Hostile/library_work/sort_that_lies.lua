-- verdict: ok
-- A comparator that contradicts itself.
return {
  name = "sort_that_lies", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local n = 0 table.sort({ 3, 1, 2, 5, 4 }, function() n = n + 1 return n % 2 == 0 end)
  end,
}
