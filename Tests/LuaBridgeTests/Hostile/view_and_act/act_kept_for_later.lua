-- verdict: ok
-- The posture kept, and set outside a posture: without effect.
local kept
return {
  name = "act_kept_for_later", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me) kept = act end,
  strike = function(view, me) kept.threat = 1 end,
}
