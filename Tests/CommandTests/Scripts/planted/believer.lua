--- Strikes as soon as it thinks a greedy target likelier than not, whatever a strike is worth.
--- Source: invented for contrast.
return {
  name = "believer", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me) end,
  strike = function(view, me) return view.belief.target_greedy > 0.5 end,
}
