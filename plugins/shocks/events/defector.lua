--- Defector: somebody comes over who has seen the programme and says what it is for. He tells the truth about the
--- target's type with a given chance, and is weighed as if that chance were known: by the log of its odds.
--- Source: the defection of Hussein Kamel from Iraq, August 1995, as a picture; hazard and candour are judgement.
return {
  name   = "defector",
  api    = 1,
  kind   = "event",
  model  = "crisis",
  node   = "end",
  params = {
    hazard  = { default = 0.02, min = 0, max = 1, doc = "chance per turn" },
    candour = { default = 0.75, min = 0.5, max = 0.999, doc = "chance that he tells the truth; a half is noise" },
  },

  occur = function(view, act, me)
    if not chance.bernoulli(me.params.hazard) then return end
    local says_greedy = (view.target_type == "greedy") == chance.bernoulli(me.params.candour)
    local weight = math.log(me.params.candour / (1 - me.params.candour))
    act.suspicion = says_greedy and weight or -weight
    if says_greedy then return "A defector from %1: the weapon is meant to be used for blackmail." end
    return "A defector from %1: they are afraid, and that is all."
  end,
}
