--- Does exactly what the other did last: arms, holds back, or makes the same concession. In its first turn it holds back.
--- Source: invented for contrast.
return {
  name  = "imitator",
  api   = 1,
  model = "dyad",
  role  = "state",

  posture = function(view, act)
    act.arm        = view.other_armed
    act.concession = view.other_concession
  end,
}
