-- verdict: ok
-- The methods of strings replaced.
return {
  name = "string_methods_replaced", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    string.upper = function() error('poisoned') end string.format = nil
  end,
}
