-- verdict: runtime
-- line: 8
-- says: unknown global 'loadfile'
-- What is not there: loadfile.
return {
  name = "loadfile", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    loadfile('/etc/passwd')
  end,
}
