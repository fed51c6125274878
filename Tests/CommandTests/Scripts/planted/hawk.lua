--- Strikes in the second turn, whatever is true.
--- Source: invented for contrast.
return {
  name = "hawk", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me) end,
  strike = function(view, me) return view.turn == 2 end,
}
