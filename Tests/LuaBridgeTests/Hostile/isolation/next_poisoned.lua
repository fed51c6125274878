-- verdict: ok
-- next replaced: pairs has its own.
return {
  name = "next_poisoned", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    next = function() error('poisoned') end for k in pairs({ 1 }) do end
  end,
}
