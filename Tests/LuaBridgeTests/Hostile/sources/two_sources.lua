-- verdict: syntax
-- says: <eof>
-- A second script behind the first.
return {
  name = "two_sources", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    act.threat = 1
  end,
}
return {
  name = "two_sources", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    act.threat = 1
  end,
}
