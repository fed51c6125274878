--- Extorts: against whatever the other plays, its own mean payoff above mutual defection is that of the other times a
--- factor, in the long run and without noise. Outside the prisoner's dilemma the chances are cut to what is possible,
--- and the relation is lost.
--- Source: Press and Dyson 2012, 'Iterated Prisoner's Dilemma contains strategies that dominate any evolutionary
--- opponent', PNAS 109(26); Extort-2 of Stewart and Plotkin 2012, PNAS 109(26).
return {
  name   = "zero_determinant_extortion",
  api    = 1,
  model  = "matrix",
  role   = "player",
  params = {
    factor = { default = 2, min = 1, max = 1000, doc = "its gain over mutual defection, in shares of the other's" },
    weight = { default = 1 / 9, min = 0, max = 1, doc = "how strongly it reacts; large values are cut" },
  },

  posture = function(view, act, me)
    if view.turn == 1 then return end
    local R, S = model.payoff("cooperate", "cooperate"), model.payoff("cooperate", "defect")
    local T, P = model.payoff("defect", "cooperate"), model.payoff("defect", "defect")
    local weight, slope, baseline = me.params.weight, 1 / me.params.factor, P
    local cooperation
    if view.move == "cooperate" then
      cooperation = view.other_move == "cooperate" and 1 - weight * (1 - slope) * (R - baseline)
        or 1 - weight * (slope * (baseline - S) + T - baseline)
    else
      cooperation = view.other_move == "cooperate" and weight * (baseline - S + slope * (T - baseline))
        or weight * (1 - slope) * (baseline - P)
    end
    if not chance.bernoulli(math.max(0, math.min(1, cooperation))) then act.move = "defect" end
  end,
}
