-- verdict: fuel
-- line: 8
-- says: look for a loop
-- Closures made and compared without end.
return {
  name = "comparisons_of_functions", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    while true do local a, b = function() return view end, function() return view end if a == b then return end end
  end,
}
