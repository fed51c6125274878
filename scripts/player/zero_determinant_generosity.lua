--- The generous twin of zero_determinant_extortion: it takes upon itself a multiple of what the other falls short of
--- mutual cooperation, in the long run and without noise.
--- Source: ZDGTFT-2 of Stewart and Plotkin 2012, 'Extortion and cooperation in the Prisoner's Dilemma', PNAS 109(26).
return {
  name   = "zero_determinant_generosity",
  api    = 1,
  model  = "matrix",
  role   = "player",
  params = {
    factor = { default = 2, min = 1, max = 1000, doc = "its own shortfall, in shares of the other's" },
    weight = { default = 1 / 4, min = 0, max = 1, doc = "how strongly it reacts; large values are cut" },
  },

  posture = function(view, act, me)
    if view.turn == 1 then return end
    local R, S = model.payoff("cooperate", "cooperate"), model.payoff("cooperate", "defect")
    local T, P = model.payoff("defect", "cooperate"), model.payoff("defect", "defect")
    local weight, slope, baseline = me.params.weight, 1 / me.params.factor, R
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
