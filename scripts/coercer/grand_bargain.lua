--- Grand bargain: offers payment for disarmament every turn, under mild pressure, and pledges nothing.
--- Source: Fearon 2017, which asks for "a clear path to a feasible deal"; the terms are judgement.
return {
  name   = "grand_bargain",
  api    = 1,
  model  = "crisis",
  role   = "coercer",
  params = {
    inducement = { default = 0.05, min = 0, max = 10, doc = "payment per turn; 1 = one turn in power" },
  },

  posture = function(view, act, me)
    act.threat = 0.1
    act.sanctions = 0.5
    act.offer = "disarm"
    act.inducement = me.params.inducement
    act.pledge = 0
  end,
}
