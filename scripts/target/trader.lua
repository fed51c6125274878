--- Trader: builds the programme to sell it. Takes any deal that pays its price, which rises with the stage; looks
--- at the money, never at the pledge, and so can be bought and betrayed.
--- Source: butter-for-bombs bargaining, Spaniel 2019; a seller that neglects commitment is invented for contrast.
return {
  name   = "trader",
  api    = 1,
  model  = "crisis",
  role   = "target",
  params = {
    price = { default = 0.02, min = 0, max = 10, doc = "price per stage given up, per turn; a freeze costs half" },
  },

  posture = function(view, act, me)
    act.effort = 1 -- more stages, more to sell
    act.provocation = 0.2
  end,

  accept = function(view, me)
    local price = me.params.price * view.stage
    if view.offer == "freeze" then price = price / 2 end
    if view.offer_inducement >= price then return true, "sold" end
    return false, string.format("%.3f a turn, not %.3f", price, view.offer_inducement)
  end,
}
