--- Complier: keeps the agreement whatever comes.
--- Source: invented for contrast.
return {
  name  = "complier",
  api   = 1,
  model = "arms_control",
  role  = "inspectee",

  posture = function(view, act, me)
    act.cheat = false
  end,
}
