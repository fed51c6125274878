-- verdict: fuel
-- line: 7
-- A misspelt field of the view, in a loop.
return {
  name = "misspelt_field", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    while true do pcall(function() return view.thraet_or_sanctions end) end
  end,
}
