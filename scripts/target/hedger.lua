--- Hedger: goes to one stage short of the weapon and stops there, close enough to finish and quiet enough to be
--- left alone. Takes a freeze that keeps this option and pays for it; never gives the option up.
--- Source: nuclear hedging, Levite 2002 ("Never Say Never Again"); its price is invented.
return {
  name   = "hedger",
  api    = 1,
  model  = "crisis",
  role   = "target",
  params = { price = { default = 0.02, min = 0, max = 10, doc = "payment per turn for which it takes a freeze" } },

  posture = function(view, act, me)
    act.provocation = 0.1
    if view.stage < view.stages - 1 then act.effort = 1 end
  end,

  accept = function(view, me)
    if view.offer == "disarm" then return false, "the option is not for sale" end
    if view.offer_inducement < me.params.price then return false, "too little for standing still" end
    return true, "a freeze leaves me where I want to be, and pays"
  end,
}
