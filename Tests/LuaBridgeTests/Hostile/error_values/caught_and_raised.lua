-- verdict: runtime
-- line: 8
-- says: error object is nil
-- The error of error itself, caught and raised.
return {
  name = "caught_and_raised", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    error(select(2, pcall(error)))
  end,
}
