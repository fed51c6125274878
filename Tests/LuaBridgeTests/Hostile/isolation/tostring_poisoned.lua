-- verdict: ok
-- tostring replaced: say has its own.
return {
  name = "tostring_poisoned", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    tostring = function() error('poisoned') end say(1, {}, nil)
  end,
}
