-- verdict: runtime
-- line: 8
-- says: missing '[' after '%f'
-- %f without its set.
return {
  name = "pattern_frontier_without_set", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    ('x'):find('%fx')
  end,
}
