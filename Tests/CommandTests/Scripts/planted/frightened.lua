--- Strikes first where the threats that it sees make an attack likely enough.
--- Source: invented for contrast.
return {
  name = "frightened", api = 1, model = "crisis", role = "target",
  posture = function(view, act, me) end,
  preempt = function(view, me) return view.threat * view.parameters.perceived_attack_hazard > 0.01 end,
}
