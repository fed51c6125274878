--- Goes to war abroad where the regime is shaky at home.
--- Source: invented for contrast.
return {
  name = "diversion", api = 1, model = "crisis", role = "target",
  posture = function(view, act, me) end,
  preempt = function(view, me) return view.turn == 3 and model.uprising_hazard(view.stage, 0) > 0.005 end,
}
