-- verdict: runtime
-- line: 8
-- says: unknown global 'os'
-- What is not there: os.execute.
return {
  name = "os_execute", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    os.execute('true')
  end,
}
