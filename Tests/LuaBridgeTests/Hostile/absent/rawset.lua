-- verdict: runtime
-- line: 8
-- says: unknown global 'rawset'
-- What is not there: rawset.
return {
  name = "rawset", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    rawset(act, 1, 1)
  end,
}
