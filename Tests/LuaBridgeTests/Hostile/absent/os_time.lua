-- verdict: runtime
-- line: 8
-- says: unknown global 'os'
-- What is not there: os.time.
return {
  name = "os_time", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    os.time()
  end,
}
