-- verdict: runtime
-- line: 8
-- says: unknown global 'debug'
-- What is not there: debug.sethook.
return {
  name = "debug", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    debug.sethook()
  end,
}
