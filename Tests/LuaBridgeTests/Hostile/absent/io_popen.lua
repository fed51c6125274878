-- verdict: runtime
-- line: 8
-- says: unknown global 'io'
-- What is not there: io.popen.
return {
  name = "io_popen", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    io.popen('ls')
  end,
}
