--- Tit for tat with two repairs: it breaks an echo of alternating defections by cooperating twice, and gives up on a
--- partner that seems random.
--- Source: Slany and Kienreich 2007, 'On Some Winning Strategies for the Iterated Prisoner's Dilemma', in Kendall,
--- Yao and Chong, The Iterated Prisoners' Dilemma: 20 Years On.
return {
  name   = "omega_tit_for_tat",
  api    = 1,
  model  = "matrix",
  role   = "player",
  params = {
    echo   = { default = 3, min = 1, max = 1000, doc = "changes in a row that it takes for an echo" },
    random = { default = 8, min = 1, max = 1000, doc = "odd moves on balance after which it gives up" },
  },

  posture = function(view, act, me)
    local memory = me.memory
    if view.turn == 1 then return end
    local mine, other, before = view.move, view.other_move, memory.other
    memory.other = other
    if view.turn == 2 then
      memory.random, memory.echo = 0, 0
      act.move = other
      return
    end
    if memory.echo >= me.params.echo then
      memory.echo = memory.echo == me.params.echo and memory.echo + 1 or 0
      return "breaks the echo"
    end
    if other == "cooperate" and before == "cooperate" then memory.random = memory.random - 1 end
    if other ~= before then memory.random = memory.random + 1 end
    if other ~= mine then memory.random = memory.random + 1 end
    if memory.random >= me.params.random then
      act.move = "defect"
      return
    end
    act.move = other
    memory.echo = other ~= before and memory.echo + 1 or 0
  end,
}
