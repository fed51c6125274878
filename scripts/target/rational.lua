--- Rational: arms while its reckoning says that arming is worth more than staying, and takes a deal that is worth
--- more than its position. It never cheats, quits or strikes first, and does not foresee a strike on the eve of
--- completion.
--- Source: the Kim of Fearon 2017, who wants safety: the weapon, or a promise that he could believe. Its noise is
--- judgement.
return {
  name   = "rational",
  api    = 1,
  model  = "crisis",
  role   = "target",
  params = { provocation = { default = 0.3, min = 0, max = 1, doc = "share of full provocation, out of habit" } },

  posture = function(view, act, me)
    act.provocation = me.params.provocation
    if view.stage < view.stages and model.arms(me.params.provocation) then act.effort = 1 end
  end,

  accept = function(view, me)
    local deal = model.value_of_deal(view.offer, view.offer_inducement, view.offer_pledge)
    if deal > model.position_value(me.params.provocation) then return true, "worth more than what I have" end
    return false, "worth less than what I have"
  end,
}
