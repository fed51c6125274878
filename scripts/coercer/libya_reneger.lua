--- Libya: strikes the grand bargain, keeps it for a while, then breaks it when the programme is gone. Then it is
--- free to help an uprising, and offers nothing more.
--- Source: Fearon 2017 ("Just look at Libya": the deal of 2003, the intervention of 2011); the terms are judgement.
return {
  name   = "libya_reneger",
  api    = 1,
  model  = "crisis",
  role   = "coercer",
  params = {
    inducement = { default = 0.05, min = 0, max = 10, doc = "payment per turn; 1 = one turn in power" },
    pledge     = { default = 0.2, min = 0, max = 10, doc = "cost of breaking the deal; 1 = conventional war" },
    keeps      = { default = 4, min = 0, max = 1000, doc = "turns for which it keeps the deal" },
  },

  posture = function(view, act, me)
    act.threat = 0.1
    act.sanctions = 0.5
    if view.deals_broken_by_coercer > 0 then return end
    if view.deal == "none" then
      act.offer = "disarm"
      act.inducement = me.params.inducement
      act.pledge = me.params.pledge
      return
    end
    me.memory.kept = (me.memory.kept or 0) + 1
    if me.memory.kept > me.params.keeps then
      act.renege = true
      return "the weapon is gone, and with it the reason to keep my word"
    end
  end,
}
