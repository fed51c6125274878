--- Optimal bargainer: each turn reckons the target's price and its own willingness to pay, for a freeze and for
--- disarmament, and offers the deal with the largest surplus. Says so when there is none.
--- Source: bargaining range of Fearon 1995, with the commitment problem of Fearon 2017; the split is invented.
return {
  name   = "optimal_bargainer",
  api    = 1,
  model  = "crisis",
  role   = "coercer",
  params = {
    pledge = { default = 0.2, min = 0, max = 10, doc = "cost of breaking the deal; 1 = conventional war" },
    share  = { default = 0.25, min = 0, max = 1, doc = "share of the surplus that it leaves to the target" },
  },

  posture = function(view, act, me)
    act.threat = 0.1
    act.sanctions = 0.5
    if view.deal ~= "none" then return end
    local pledge = math.min(me.params.pledge, view.parameters.pledge_cap) -- more would not be believed
    local best, price, surplus = "none", 0, 0
    for _, offer in ipairs({ "freeze", "disarm" }) do
      local asked = math.max(0, model.price_of_deal(offer, pledge, view.provocation)) -- below 0: relief is enough
      local gain = model.willingness_to_pay(offer, pledge) - asked
      if gain > surplus then best, price, surplus = offer, asked, gain end
    end
    if best == "none" then
      if me.memory.says_none then return end
      me.memory.says_none = true
      return "no deal that both would take: its price is above what I would pay"
    end
    act.offer = best
    act.inducement = math.min(10, price + me.params.share * surplus) -- no offer may name more
    act.pledge = pledge
    return string.format("%s: it asks %.3f, I would pay up to %.3f", best, price, price + surplus)
  end,
}
