--- The red line of 2012: says nothing of the kind for three turns, then draws a line at a weapon's worth of 20%
--- uranium, and strikes whoever crosses it, as often as its resolve has it. (The 90% in the drawing is the share of
--- the way to a weapon's worth, not a grade of enrichment.)
--- Source: Netanyahu, UN General Assembly, 27 September 2012; the logic of lines: Fearon 1997; resolve is judgement.
return {
  name   = "red_line_2012",
  api    = 1,
  model  = "crisis",
  role   = "coercer",
  params = {
    stage   = { default = 3, min = 1, max = 12, doc = "stage at which the line is drawn" },
    turn    = { default = 4, min = 1, max = 1000, doc = "turn in which it is drawn; 4 is 2012 Q3" },
    resolve = { default = 0.7, min = 0, max = 1, doc = "chance that a crossing is answered with war" },
  },

  posture = function(view, act, me)
    act.threat, act.sanctions, act.message = 0.7, 1, "warn"
    local line = math.floor(me.params.stage)
    if view.turn < me.params.turn or view.red_line > 0 or view.stage >= line or line > view.stages then return end
    act.red_line = line
    return "the only way to stop them peacefully is a clear red line"
  end,

  strike = function(view, me)
    if not view.crossed then return false end
    if chance.bernoulli(me.params.resolve) then return true, "the line was clear" end
    return false, "the line was clear, and nobody else would come along"
  end,
}
