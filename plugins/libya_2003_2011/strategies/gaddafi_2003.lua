--- Gaddafi in 2003: works on the programme without haste, and takes a deal that is worth more than his position. While
--- the programme is far from done, nearly any relief is. He reckons with an intervention, and finds that he could be
--- helped out of power with the deal and without it.
--- Source: Bowen 2006 (Adelphi Paper 380) on the motives; the reckoning is the model's own.
return {
  name   = "gaddafi_2003",
  api    = 1,
  model  = "crisis",
  role   = "target",
  params = { effort = { default = 0.5, min = 0, max = 1, doc = "share of full effort" } },

  posture = function(view, act, me)
    if view.deal == "none" and view.stage < view.stages then act.effort = me.params.effort end
  end,

  accept = function(view, me)
    local asked = model.price_of_deal(view.offer, view.offer_pledge)
    if view.offer_inducement < asked then
      return false, string.format("it is worth %.3f a turn to me, not %.3f", asked, view.offer_inducement)
    end
    if view.offer_pledge > 0 then return true, "a programme that goes nowhere, for relief and a promise" end
    return true, "their word does not bind them; but what I give up protects me from nothing"
  end,
}
