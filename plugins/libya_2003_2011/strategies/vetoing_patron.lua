--- Vetoing patron: presses nobody and denies an intervention its mandate, which makes it costlier, not impossible.
--- Source: counterfactual to the vote on UN Security Council resolution 1973; Russia's and China's vetoes on Syria,
--- from 4 October 2011, as its picture. The share is judgement.
return {
  name   = "vetoing_patron",
  api    = 1,
  model  = "crisis",
  role   = "patron",
  params = { shield = { default = 0.5, min = 0, max = 1, doc = "what a missing mandate is worth, of a full shield" } },

  posture = function(view, act, me)
    act.shield = me.params.shield
  end,
}
