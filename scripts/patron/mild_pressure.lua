--- Mild pressure: enforces a part of the sanctions, always the same part.
--- Source: judgement, for a patron that fears the target's collapse more than its weapon.
return {
  name   = "mild_pressure",
  api    = 1,
  model  = "crisis",
  role   = "patron",
  params = { pressure = { default = 0.3, min = 0, max = 1, doc = "share of full pressure" } },

  posture = function(view, act, me)
    act.pressure = me.params.pressure
  end,
}
