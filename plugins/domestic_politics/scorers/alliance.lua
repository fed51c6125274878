--- Alliance: what is left of the coercer's standing with its allies. It suffers from lines not enforced, from deals
--- that it broke, from a war that nobody asked them about, and from a neighbour left armed. The others keep their own.
---   coercer: own payoff − word · (bluffs + deals it broke) − surprise · [it struck] − abandonment · [armed].
--- Source: Schelling 1966, Arms and Influence, for whom face is one of the few things worth fighting over.
--- Against it: Mercer 1996, Reputation and International Politics; Press 2005, Calculating Credibility. word = 0 takes
--- their side. The weights are judgement.
return {
  name   = "alliance",
  api    = 1,
  kind   = "scorer",
  model  = "crisis",
  params = {
    word        = { default = 0.2, min = 0, max = 100, doc = "loss for each broken word; 1 = conventional war" },
    surprise    = { default = 0.3, min = 0, max = 100, doc = "loss for a war of the coercer's choice" },
    abandonment = { default = 0.2, min = 0, max = 100, doc = "loss for an armed target at the end" },
  },

  score = function(view, act, me)
    local struck = view.outcome == "preventive_war" or view.outcome == "disarming_war"
    local broken = view.mark.called_bluffs + view.mark.deals_broken_by_coercer
    local standing = -me.params.word * broken
    if struck then standing = standing - me.params.surprise end
    if view.kind.bomb then standing = standing - me.params.abandonment end
    act.coercer = view.payoff.coercer + standing
    act.target = view.payoff.target
    act.patron = view.payoff.patron
  end,
}
