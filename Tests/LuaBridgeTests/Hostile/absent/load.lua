-- verdict: runtime
-- line: 8
-- says: unknown global 'load'
-- What is not there: load.
return {
  name = "load", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    load('while true do end')()
  end,
}
