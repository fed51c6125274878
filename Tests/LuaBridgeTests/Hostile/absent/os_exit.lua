-- verdict: runtime
-- line: 8
-- says: unknown global 'os'
-- What is not there: os.exit.
return {
  name = "os_exit", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    os.exit()
  end,
}
