--- Coup: the target's ruler is replaced from within. What the new one wants is drawn anew, and what the coercer thought
--- it knew of the old one is of no use: its belief goes back towards where it started.
--- Source: judgement. Of dictators who fell by other than constitutional means between 1946 and 2008, two in three
--- were removed by insiders (Svolik 2012, The Politics of Authoritarian Rule, chapter 1). The hazard is judgement.
return {
  name   = "coup",
  api    = 1,
  kind   = "event",
  model  = "crisis",
  node   = "start",
  params = {
    hazard = { default = 0.005, min = 0, max = 1, doc = "chance per turn: 2% a year of quarters" },
    greedy = { default = 0.3, min = 0, max = 1, doc = "chance that the new ruler is greedy" },
    reset  = { default = 0.5, min = 0, max = 1, doc = "share of what was learnt that is forgotten" },
    breaks = { default = 0.5, min = 0, max = 1, doc = "chance that the new ruler does not feel bound by a deal" },
  },

  occur = function(view, act, me)
    local belief = math.min(0.999, math.max(0.001, view.belief.target_greedy))
    local odds = math.log(belief / (1 - belief))
    me.memory.start = me.memory.start or odds
    if not chance.bernoulli(me.params.hazard) then return end
    act.target_type = chance.bernoulli(me.params.greedy) and "greedy" or "security_seeker"
    act.suspicion = math.max(-10, math.min(10, me.params.reset * (me.memory.start - odds)))
    if view.deal ~= "none" and chance.bernoulli(me.params.breaks) then
      act.end_deal = true
      return "A coup in %1: the new ruler is not bound by the old one's word."
    end
    return "A coup in %1: nobody knows what the new ruler wants."
  end,
}
