-- verdict: runtime
-- line: 8
-- says: unknown global 'io'
-- What is not there: io.open.
return {
  name = "io_open", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    io.open('/etc/passwd')
  end,
}
