--- Treaty ally: presses nobody and protects as it has promised.
--- Source: the Sino-Soviet treaty of 14 February 1950, taken at its word.
return {
  name   = "treaty_ally",
  api    = 1,
  model  = "crisis",
  role   = "patron",
  params = { shield = { default = 0.8, min = 0, max = 1, doc = "share of a full shield" } },

  posture = function(view, act, me)
    act.shield = me.params.shield
  end,
}
