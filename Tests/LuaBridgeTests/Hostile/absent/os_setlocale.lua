-- verdict: runtime
-- line: 8
-- says: unknown global 'os'
-- What is not there: os.setlocale.
return {
  name = "os_setlocale", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    os.setlocale('tr_TR')
  end,
}
