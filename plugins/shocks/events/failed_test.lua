--- Failed test: a missile breaks up or a charge fizzles, and the programme falls back by a stage. Only a programme that
--- is at work can fail: one that has begun, is not complete, and is under no deal.
--- Source: North Korea's tests, of which many of the Musudan failed in 2016, as a picture; the chance is judgement.
return {
  name   = "failed_test",
  api    = 1,
  kind   = "event",
  model  = "crisis",
  node   = "progress",
  params = {
    chance    = { default = 0.03, min = 0, max = 1, doc = "chance per turn of a failure that costs a stage" },
    embarrass = { default = 0, min = 0, max = 10, doc = "what it takes from suspicion, in log-odds" },
  },

  occur = function(view, act, me)
    local at_work = view.deal == "none" and view.stage > 0 and view.stage < view.stages
    if not at_work or not chance.bernoulli(me.params.chance) then return end
    act.stage_change = -1
    act.suspicion = -me.params.embarrass
    return "A test goes wrong in %1: the programme is set back by a stage."
  end,
}
