-- verdict: ok
-- A sub-table of the view replaced.
return {
  name = "belief_replaced", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    view.belief = 5
  end,
}
