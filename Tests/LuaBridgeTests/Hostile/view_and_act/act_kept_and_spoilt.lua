-- verdict: posture
-- says: act.threat is the string 'x'
-- The posture kept, and spoilt between two postures: what is spoilt is said of the next.
local kept
return {
  name = "act_kept_and_spoilt", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me) kept = act end,
  strike = function(view, me) kept.threat = 'x' kept.offer = {} end,
}
