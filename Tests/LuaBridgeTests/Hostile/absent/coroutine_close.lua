-- verdict: runtime
-- line: 8
-- says: unknown global 'coroutine'
-- What is not there: coroutine.close.
return {
  name = "coroutine_close", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    coroutine.close(coroutine.create(print))
  end,
}
