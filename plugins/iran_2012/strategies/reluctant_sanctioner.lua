--- Reluctant sanctioner: presses in part while there is no deal and the coercer does not threaten loudly, and
--- protects a little, always.
--- Source: Russia's vote for UN Security Council resolution 1929, 9 June 2010, and its objections to more; the shares
--- are judgement.
return {
  name   = "reluctant_sanctioner",
  api    = 1,
  model  = "crisis",
  role   = "patron",
  params = {
    pressure  = { default = 0.5, min = 0, max = 1, doc = "share of full pressure" },
    shield    = { default = 0.1, min = 0, max = 1, doc = "share of a full shield" },
    tolerance = { default = 0.6, min = 0, max = 1, doc = "threat beyond which it stops pressing" },
  },

  posture = function(view, act, me)
    act.shield = me.params.shield
    if view.threat <= me.params.tolerance then act.pressure = me.params.pressure end
  end,
}
