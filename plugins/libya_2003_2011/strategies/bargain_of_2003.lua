--- The bargain of 2003: sanctions and a quiet threat, and relief for whoever gives the programme up. It asks for trust
--- and promises what it can; where nobody enforces promises, that is nothing.
--- Source: Jentleson and Whytock 2005 on the talks of March to December 2003; the terms are judgement.
return {
  name   = "bargain_of_2003",
  api    = 1,
  model  = "crisis",
  role   = "coercer",
  params = {
    inducement = { default = 0.02, min = 0, max = 10, doc = "payment per turn; 1 = one turn in power" },
    pledge     = { default = 0.2, min = 0, max = 10, doc = "cost of breaking the deal; 1 = conventional war" },
  },

  posture = function(view, act, me)
    act.threat, act.sanctions = 0.2, 0.7
    if view.deal ~= "none" then return end
    act.offer, act.message = "disarm", "invite"
    act.inducement, act.pledge = me.params.inducement, me.params.pledge
  end,
}
