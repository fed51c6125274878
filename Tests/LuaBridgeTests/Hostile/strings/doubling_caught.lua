-- verdict: memory
-- line: 8
-- says: a string longer than 64 KiB
-- The same in a protected call, with a legal posture behind it.
return {
  name = "doubling_caught", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = 'x' pcall(function() while true do s = s .. s end end) act.threat = 1
  end,
}
