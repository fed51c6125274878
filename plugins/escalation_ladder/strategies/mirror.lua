--- Mirror: goes to the rung on which the other stands, up or down, and never yields.
--- Source: reciprocity in crises, Leng 1993, Interstate Crisis Behavior; the form is invented.
return {
  name  = "mirror",
  api   = 1,
  model = "escalation_ladder",
  role  = "rival",

  posture = function(view, act, me)
    act.climb = math.max(-3, math.min(3, view.other_rung - view.rung))
  end,
}
