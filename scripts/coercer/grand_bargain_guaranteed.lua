--- Grand bargain with a guarantee: the same payment for disarmament, and a pledge that is costly to break. Where
--- nobody can enforce pledges (pledge_cap = 0) the guarantee is cut to nothing before the target sees it.
--- Source: Fearon 2017 on the commitment problem; a guarantor as its cure: Walter 1997, on civil wars. Terms are
--- judgement.
return {
  name   = "grand_bargain_guaranteed",
  api    = 1,
  model  = "crisis",
  role   = "coercer",
  params = {
    inducement = { default = 0.05, min = 0, max = 10, doc = "payment per turn; 1 = one turn in power" },
    pledge     = { default = 0.2, min = 0, max = 10, doc = "cost of breaking the deal; 1 = conventional war" },
  },

  posture = function(view, act, me)
    act.threat = 0.1
    act.sanctions = 0.5
    act.offer = "disarm"
    act.inducement = me.params.inducement
    act.pledge = me.params.pledge
  end,
}
