-- verdict: runtime
-- line: 8
-- says: bad argument #2 to 'xpcall' (function expected, got nil)
-- A handler that is none.
return {
  name = "handler_that_is_no_function", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    xpcall(error, nil)
  end,
}
