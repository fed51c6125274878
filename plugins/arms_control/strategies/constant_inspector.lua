--- Constant inspector: looks equally closely in every turn. Strikes only on proof and if told to; forgives nothing.
--- Source: the benchmark of the literature on inspection games (Avenhaus, von Stengel and Zamir 2002); the rate is
--- judgement.
return {
  name   = "constant_inspector",
  api    = 1,
  model  = "arms_control",
  role   = "inspector",
  params = {
    intensity = { default = 0.5, min = 0, max = 1, doc = "share of full inspections" },
    strikes   = { default = 0, min = 0, max = 1, doc = "chance that it answers proof with a strike" },
  },

  posture = function(view, act, me)
    act.intensity = me.params.intensity
  end,

  strike = function(view, me)
    return view.proof and chance.bernoulli(me.params.strikes)
  end,
}
