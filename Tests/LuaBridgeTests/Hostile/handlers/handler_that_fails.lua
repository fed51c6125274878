-- verdict: ok
-- A handler that fails.
return {
  name = "handler_that_fails", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local ok, e = xpcall(error, function() error('again') end) if e ~= 'error in error handling' then error(e) end
  end,
}
