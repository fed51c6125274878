-- verdict: runtime
-- line: 8
-- says: unknown global 'collectgarbage'
-- What is not there: collectgarbage.
return {
  name = "collectgarbage", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    collectgarbage('stop')
  end,
}
