-- verdict: runtime
-- line: 8
-- says: unknown global 'dofile'
-- What is not there: dofile.
return {
  name = "dofile", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    dofile('/etc/passwd')
  end,
}
