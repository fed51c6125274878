--- New administration: every sixteen quarters the coercer votes, and with some chance somebody else comes in, whose
--- type is drawn anew. The target knows it, and forgets a part of what it has learnt.
--- Source: the United States' elections; an administration's word does not bind the next: Fearon 2017 ("no U.S.
--- administration, Trump's or any other"). Chances are judgement.
return {
  name   = "new_administration",
  api    = 1,
  kind   = "event",
  model  = "crisis",
  node   = "start",
  params = {
    term        = { default = 16, min = 1, max = 1000, doc = "turns from one election to the next" },
    first       = { default = 15, min = 1, max = 1000, doc = "turn of the first change; 15 is 2021 Q1 from 2017 Q3" },
    turnover    = { default = 0.6, min = 0, max = 1, doc = "chance that somebody else wins" },
    opportunist = { default = 0.5, min = 0, max = 1, doc = "chance that the winner is an opportunist" },
    reset       = { default = 0.5, min = 0, max = 1, doc = "share of what the target learnt that it forgets" },
    breaks      = { default = 0, min = 0, max = 1, doc = "chance that the winner leaves a deal in force" },
  },

  occur = function(view, act, me)
    local belief = math.min(0.999, math.max(0.001, view.belief.coercer_opportunist))
    local odds = math.log(belief / (1 - belief))
    me.memory.start = me.memory.start or odds
    local first, term = math.floor(me.params.first), math.floor(me.params.term)
    if view.turn < first or (view.turn - first) % term ~= 0 then return end
    if not chance.bernoulli(me.params.turnover) then return "%0 votes, and keeps what it has." end
    act.coercer_type = chance.bernoulli(me.params.opportunist) and "opportunist" or "restrained"
    act.distrust = math.max(-10, math.min(10, me.params.reset * (me.memory.start - odds)))
    if view.deal ~= "none" and chance.bernoulli(me.params.breaks) then
      act.end_deal = true
      return "A new administration in %0, which leaves the deal of the old one."
    end
    return "A new administration in %0."
  end,
}
