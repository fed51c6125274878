-- verdict: runtime
-- line: 8
-- says: unknown global 'warn'
-- What is not there: warn.
return {
  name = "warn", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    warn('@on')
  end,
}
