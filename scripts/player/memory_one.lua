--- Cooperates with a chance that depends on last turn's two moves alone. At the defaults it is win-stay, lose-shift
--- with an unsteady hand; any other memory-one rule is a matter of four numbers.
--- Source: Nowak and Sigmund 1990, 'The evolution of stochastic strategies in the Prisoner's Dilemma', Acta
--- Applicandae Mathematicae 20; the defaults are invented.
return {
  name   = "memory_one",
  api    = 1,
  model  = "matrix",
  role   = "player",
  params = {
    after_peace = { default = 0.95, min = 0, max = 1, doc = "chance to cooperate after both cooperated" },
    after_loss  = { default = 0.05, min = 0, max = 1, doc = "the same after it alone cooperated" },
    after_gain  = { default = 0.05, min = 0, max = 1, doc = "the same after it alone defected" },
    after_war   = { default = 0.95, min = 0, max = 1, doc = "the same after both defected" },
  },

  posture = function(view, act, me)
    if view.turn == 1 then return end
    local chances = me.params
    local chance_now
    if view.move == view.other_move then
      chance_now = view.move == "cooperate" and chances.after_peace or chances.after_war
    else
      chance_now = view.move == "cooperate" and chances.after_loss or chances.after_gain
    end
    if not chance.bernoulli(chance_now) then act.move = "defect" end
  end,
}
