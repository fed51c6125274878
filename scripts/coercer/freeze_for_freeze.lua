--- Freeze for freeze: offers to suspend threats and sanctions, with some payment, if the programme is suspended
--- where it stands. Goes back to pressure once it has been cheated too often.
--- Source: the Chinese proposal of March 2017 and the Chinese-Russian statement of July 2017; the terms are
--- judgement.
return {
  name   = "freeze_for_freeze",
  api    = 1,
  model  = "crisis",
  role   = "coercer",
  params = {
    inducement = { default = 0.07, min = 0, max = 10, doc = "payment per turn; 1 = one turn in power" },
    pledge     = { default = 0.1, min = 0, max = 10, doc = "cost of breaking the freeze; 1 = conventional war" },
    tolerance  = { default = 2, min = 1, max = 1000, doc = "broken freezes after which it offers no more" },
  },

  posture = function(view, act, me)
    if view.deals_broken_by_target >= me.params.tolerance then
      act.threat = 0.5
      act.sanctions = 1
      act.message = "warn"
      return
    end
    act.threat = 0.2
    act.sanctions = 0.5
    if view.stage == view.stages then return end -- nothing is left to freeze
    act.message = "invite"
    act.offer = "freeze"
    act.inducement = me.params.inducement
    act.pledge = me.params.pledge
  end,
}
