--- Tosses a coin on every turn.
--- Source: RANDOM, in Axelrod 1980, 'Effective Choice in the Prisoner's Dilemma', Journal of Conflict Resolution
--- 24(1).
return {
  name   = "random_mover",
  api    = 1,
  model  = "matrix",
  role   = "player",
  params = { cooperation = { default = 0.5, min = 0, max = 1, doc = "chance that it cooperates" } },

  posture = function(view, act, me)
    if not chance.bernoulli(me.params.cooperation) then act.move = "defect" end
  end,
}
