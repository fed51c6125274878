--- Defects after being exploited, and otherwise cooperates, with some hesitation when both have defected.
--- Source: Frean 1994, 'The Prisoner's Dilemma without Synchrony', Proceedings of the Royal Society B 257.
return {
  name   = "firm_but_fair",
  api    = 1,
  model  = "matrix",
  role   = "player",
  params = { peace = { default = 2 / 3, min = 0, max = 1, doc = "chance to cooperate after both defected" } },

  posture = function(view, act, me)
    if view.other_move ~= "defect" then return end
    if view.move == "cooperate" or not chance.bernoulli(me.params.peace) then act.move = "defect" end
  end,
}
