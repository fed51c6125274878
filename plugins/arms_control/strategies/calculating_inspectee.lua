--- Calculating inspectee: cheats iff cheating from now on is worth more than complying for ever, breakout and all,
--- at the average intensity that it has met so far. It fears no strike.
---   V_n = (g + D δ p/(1 − δ) + (1 − D) λ W)/(1 − δ (1 − D)(1 − λ)), D = det · intensity, W = B at the last step and
---   δ V_{n+1} before; complying is worth f/(1 − δ).
--- Source: the model's own equations, solved backwards from the last step; its expectation is judgement.
return {
  name   = "calculating_inspectee",
  api    = 1,
  model  = "arms_control",
  role   = "inspectee",
  params = { first = { default = 0.5, min = 0, max = 1, doc = "intensity that it expects in the first turn" } },

  posture = function(view, act, me)
    local memory, p = me.memory, view.parameters
    memory.sum = (memory.sum or 0) + (view.turn > 1 and view.intensity or 0)
    local met = view.turn > 1 and memory.sum / (view.turn - 1) or me.params.first
    local gain = view.type == "ambitious" and p.cheating_value or p.cheating_value_content
    local delta, caught = p.discount_factor, p.detection_rate * met
    local ended = delta * p.collapse_value / (1 - delta)
    local value, rate = view.type == "ambitious" and p.breakout_value or p.breakout_value_content, p.completion_rate
    for step = math.floor(p.steps) - 1, view.progress, -1 do
      local ahead = step + 1 == math.floor(p.steps) and value or delta * value -- a breakout pays at once
      value = (gain + caught * ended + (1 - caught) * rate * ahead) / (1 - delta * (1 - caught) * (1 - rate))
    end
    act.cheat = value > p.compliance_value / (1 - delta)
  end,
}
