--- Strategic patience: hardly threatens, tightens sanctions a notch after each advance or loud provocation, and
--- waits. Invites talks about a freeze only after the target has kept still for a while.
--- Source: the Obama administration's "strategic patience", 2009 to 2016; the schedule of sanctions is invented.
return {
  name   = "strategic_patience",
  api    = 1,
  model  = "crisis",
  role   = "coercer",
  params = {
    notch    = { default = 0.1, min = 0, max = 1, doc = "added to its sanctions after each offence" },
    patience = { default = 3, min = 1, max = 1000, doc = "quiet turns before it invites talks" },
  },

  posture = function(view, act, me)
    local memory = me.memory
    local offence = view.stage > (memory.stage or view.stage) or view.provocation > 0.4
    memory.stage = view.stage
    memory.sanctions = math.min(1, (memory.sanctions or 0.3) + (offence and me.params.notch or 0))
    memory.quiet = offence and 0 or (memory.quiet or 0) + 1

    act.threat = 0.1
    act.sanctions = memory.sanctions
    local talks = memory.quiet > me.params.patience and view.deal == "none" and view.stage < view.stages
    if not talks then return end
    act.message = "invite"
    act.offer = "freeze"
    act.inducement = 0.02
    return "it has kept still: talks, on small terms"
  end,
}
