-- verdict: memory
-- line: 8
-- says: a string longer than 64 KiB
-- Two long strings put together by format.
return {
  name = "format_bomb", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = ('x'):rep(60000) string.format('%s%s', s, s)
  end,
}
