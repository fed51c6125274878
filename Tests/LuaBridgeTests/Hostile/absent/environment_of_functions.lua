-- verdict: runtime
-- line: 8
-- says: unknown global 'getfenv'
-- What is not there: getfenv.
return {
  name = "environment_of_functions", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    getfenv(1)
  end,
}
