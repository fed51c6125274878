--- Hard pressure: the patron that Washington asked for in 2017, which cuts most of the trade.
--- Source: Fearon 2017, on the hope for pressure from China; UN Security Council resolution 2371, 5 August 2017.
return {
  name   = "hard_pressure",
  api    = 1,
  model  = "crisis",
  role   = "patron",
  params = { pressure = { default = 0.8, min = 0, max = 1, doc = "share of full pressure" } },

  posture = function(view, act, me)
    act.pressure = me.params.pressure
  end,
}
