--- Lives: the same figure for all, minus the expected dead in millions, whoever they are. Wars, nuclear or not; the
--- uprising's end; and sanctions, which kill slowly. Payoffs, credibility and the bomb count for nothing.
--- Source: a nuclear attack on Seoul and Tokyo: 0.4 to 2.1 million, 38 North, October 2017, here its middle; all other
--- figures are judgement, order of magnitude only, and one's own are better: that is what params are for.
return {
  name   = "lives",
  api    = 1,
  kind   = "scorer",
  model  = "crisis",
  params = {
    war       = { default = 0.3, min = 0, max = 1000, doc = "millions of dead in a war before completion" },
    nuclear   = { default = 1.2, min = 0, max = 1000, doc = "further millions in a war against an armed target" },
    collapse  = { default = 0.05, min = 0, max = 1000, doc = "millions when the regime falls" },
    sanctions = { default = 0.002, min = 0, max = 1000, doc = "millions per turn of full effective pressure" },
  },

  turn = function(view, me)
    me.memory.pressure = (me.memory.pressure or 0) + view.effective_pressure
  end,

  score = function(view, act, me)
    local dead = me.params.sanctions * (me.memory.pressure or 0)
    if view.kind.war then
      dead = dead + me.params.war
      if view.stage == view.parameters.stages then dead = dead + me.params.nuclear end
    end
    if view.kind.collapse then dead = dead + me.params.collapse end
    act.coercer, act.target, act.patron = -dead, -dead, -dead
  end,
}
