--- Defects only while more than a tenth of the other's moves so far were defections.
--- Source: Thomas Campbell, in Axelrod-Python (Knight, Campbell, Harper and others 2016, Journal of Open Research
--- Software 4).
return {
  name   = "forgiver",
  api    = 1,
  model  = "matrix",
  role   = "player",
  params = { tolerance = { default = 0.1, min = 0, max = 1, doc = "share of defections that it lets pass" } },

  posture = function(view, act, me)
    if view.other_times.defect > me.params.tolerance * (view.turn - 1) then act.move = "defect" end
  end,
}
