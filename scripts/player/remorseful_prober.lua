--- Joss with remorse: it defects now and then to try the other, and lets the retaliation pass if it comes on the next
--- turn.
--- Source: Dawkins 1989, The Selfish Gene, second edition, chapter 12; Li, Hingston and Kendall 2011, IEEE
--- Transactions on Computational Intelligence and AI in Games 3(4).
return {
  name   = "remorseful_prober",
  api    = 1,
  model  = "matrix",
  role   = "player",
  params = { temptation = { default = 0.1, min = 0, max = 1, doc = "chance to defect after the other cooperated" } },

  posture = function(view, act, me)
    local memory = me.memory
    if view.turn == 1 then return end
    if view.other_move == "defect" then
      if not memory.probing then act.move = "defect" end
      memory.probing = false
      return
    end
    memory.probing = chance.bernoulli(me.params.temptation)
    if memory.probing then act.move = "defect" end
  end,
}
