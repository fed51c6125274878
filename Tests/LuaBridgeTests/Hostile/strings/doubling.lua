-- verdict: memory
-- line: 8
-- says: a string longer than 64 KiB
-- A string doubled without end.
return {
  name = "doubling", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = 'x' while true do s = s .. s end
  end,
}
