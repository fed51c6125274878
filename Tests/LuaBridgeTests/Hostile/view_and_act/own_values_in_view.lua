-- verdict: ok
-- The script's own values in its view: it misleads itself and nobody else.
return {
  name = "own_values_in_view", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    view.threat, view.stage = nil, 5
  end,
}
