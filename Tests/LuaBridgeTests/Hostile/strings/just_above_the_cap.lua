-- verdict: memory
-- line: 8
-- says: a string longer than 64 KiB
-- Longer than there may be by the least that shows.
return {
  name = "just_above_the_cap", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = ('x'):rep((1 << 16) + 64)
  end,
}
