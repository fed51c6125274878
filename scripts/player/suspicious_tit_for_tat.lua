--- Begins with defection, then does what the other did last.
--- Source: 'mistrust' in Beaufils, Delahaye and Mathieu 1996, 'Our Meeting with Gradual', Artificial Life V; Boyd and
--- Lorberbaum 1987, Nature 327.
return {
  name  = "suspicious_tit_for_tat",
  api   = 1,
  model = "matrix",
  role  = "player",

  posture = function(view, act, me)
    act.move = view.turn > 1 and view.other_move or "defect"
  end,
}
