-- verdict: runtime
-- line: 8
-- says: unknown global 'os'
-- What is not there: os.clock.
return {
  name = "os_clock", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    os.clock()
  end,
}
