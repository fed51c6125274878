--- Begins with cooperation, then does each time what it did not do last.
--- Source: folklore; as in Axelrod-Python (Knight, Campbell, Harper and others 2016, Journal of Open Research
--- Software 4).
return {
  name  = "alternator",
  api   = 1,
  model = "matrix",
  role  = "player",

  posture = function(view, act, me)
    if view.move == "cooperate" then act.move = "defect" end
  end,
}
