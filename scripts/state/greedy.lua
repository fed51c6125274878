--- Arms whatever the other does, but feigns reassurance where that is cheap: it matches a concession too small to separate.
--- Source: the imitation of small gestures after Kydd 2005, 'Trust and Mistrust in International Relations', ch. 7.
return {
  name  = "greedy",
  api   = 1,
  model = "dyad",
  role  = "state",

  posture = function(view, act)
    if view.other_concession > 0 and view.other_concession < view.separating_concession then
      act.concession = view.other_concession
      return "a gesture costs us little"
    end
    act.arm = true
  end,
}
