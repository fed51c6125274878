--- Abstaining patron: neither presses nor protects.
--- Source: Russia and China abstained on UN Security Council resolution 1973, 17 March 2011.
return {
  name   = "abstaining_patron",
  api    = 1,
  model  = "crisis",
  role   = "patron",
  params = { pressure = { default = 0, min = 0, max = 1, doc = "share of full pressure" } },

  posture = function(view, act, me)
    act.pressure = me.params.pressure
  end,
}
