-- verdict: runtime
-- line: 8
-- says: unknown global 'coroutine'
-- What is not there: coroutine.wrap.
return {
  name = "coroutine", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    coroutine.wrap(function() while true do end end)()
  end,
}
