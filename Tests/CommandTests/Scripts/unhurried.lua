--- Threatens by half, and takes its time about it.
--- Source: invented for the tests of interruptions.
return { name = "unhurried", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act)
    for i = 1, 800 do end
    act.threat = 0.5
  end }
