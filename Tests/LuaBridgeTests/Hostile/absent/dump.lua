-- verdict: runtime
-- line: 8
-- says: unknown function 'string.dump'
-- What is not there: string.dump.
return {
  name = "dump", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    string.dump(print)
  end,
}
