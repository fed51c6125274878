--- Zero enrichment: full sanctions, and relief only for giving up all of it. Takes no freeze for an answer.
--- Source: UN Security Council resolutions 1696 (2006) and 1929 (2010) demand suspension; relief is judgement.
return {
  name   = "zero_enrichment",
  api    = 1,
  model  = "crisis",
  role   = "coercer",
  params = { inducement = { default = 0.05, min = 0, max = 10, doc = "payment per turn; 1 = one turn in power" } },

  posture = function(view, act, me)
    act.threat, act.sanctions = 0.4, 1
    if view.deal ~= "none" then return end
    act.offer, act.inducement = "disarm", me.params.inducement
    act.pledge = math.min(1, view.parameters.pledge_cap)
  end,
}
