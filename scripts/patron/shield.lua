--- Shield: no pressure, and full protection: war and intervention become costlier for the coercer.
--- Source: half of the Global Times editorial of 10 August 2017 (China would prevent an overthrow of the regime).
return {
  name   = "shield",
  api    = 1,
  model  = "crisis",
  role   = "patron",
  params = { shield = { default = 1, min = 0, max = 1, doc = "share of a full shield" } },

  posture = function(view, act, me)
    act.pressure = 0
    act.shield = me.params.shield
  end,
}
