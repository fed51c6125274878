-- verdict: runtime
-- line: 8
-- says: unknown global 'debug'
-- What is not there: debug.getregistry.
return {
  name = "debug_registry", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    debug.getregistry()
  end,
}
