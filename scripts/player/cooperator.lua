--- Cooperates, whatever happens.
--- Source: folklore; the unconditional co-operator of Axelrod 1984, The Evolution of Cooperation.
return {
  name  = "cooperator",
  api   = 1,
  model = "matrix",
  role  = "player",

  posture = function(view, act, me)
    act.move = "cooperate"
  end,
}
