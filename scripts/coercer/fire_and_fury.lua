--- Fire and fury: full threats and a new red line at every next stage, seldom enforced. Each line that is crossed
--- for nothing costs it at home, and teaches the target not to believe the next one.
--- Source: Trump, 8 August 2017 ("fire and fury"); Fearon 2017 on drawing red lines without a path to a deal.
return {
  name   = "fire_and_fury",
  api    = 1,
  model  = "crisis",
  role   = "coercer",
  params = { enforcement = { default = 0.1, min = 0, max = 1, doc = "chance that a crossed line is enforced" } },

  posture = function(view, act, me)
    act.threat = 1
    act.sanctions = 0.8
    act.message = "warn"
    if view.red_line == 0 and view.stage < view.stages and view.deal == "none" then
      act.red_line = view.stage + 1
      return "a new line: not one step further"
    end
  end,

  strike = function(view, me)
    if not view.crossed then return false end
    if view.stage == view.stages then return false, "the weapon is there: too late to enforce the line" end
    if chance.bernoulli(me.params.enforcement) then return true, "this time the line is enforced" end
    return false, "the line is crossed and nothing follows"
  end,
}
