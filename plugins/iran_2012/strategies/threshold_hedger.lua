--- Threshold hedger: works up to one step short of the line that stands, or of the weapon where there is none; stays
--- there; and goes on as soon as a threat is loud enough to make the option too little.
--- Source: hedging at the threshold, Levite 2002; what would make it go on is judgement.
return {
  name   = "threshold_hedger",
  api    = 1,
  model  = "crisis",
  role   = "target",
  params = {
    alarm = { default = 0.9, min = 0, max = 1, doc = "threat above which it crosses the threshold" },
    price = { default = 0.02, min = 0, max = 10, doc = "payment per turn for which it takes a freeze" },
  },

  posture = function(view, act, me)
    local limit = view.stages - 1
    if view.red_line > 0 then limit = math.min(limit, view.red_line - 1) end
    if view.threat > me.params.alarm then limit = view.stages end
    if view.stage < limit then act.effort = 1 end
  end,

  accept = function(view, me)
    return view.offer == "freeze" and view.offer_inducement >= me.params.price
  end,
}
