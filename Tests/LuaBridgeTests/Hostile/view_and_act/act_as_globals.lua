-- verdict: ok
-- The posture as the table of globals.
return {
  name = "act_as_globals", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local _ENV = act threat = 1
  end,
}
