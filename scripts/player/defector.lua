--- Defects, whatever happens.
--- Source: folklore; ALL D of Axelrod 1984, The Evolution of Cooperation.
return {
  name  = "defector",
  api   = 1,
  model = "matrix",
  role  = "player",

  posture = function(view, act, me)
    act.move = "defect"
  end,
}
