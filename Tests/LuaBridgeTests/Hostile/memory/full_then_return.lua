-- verdict: memory
-- line: 8
-- Filled to the last byte, then a long reason.
return {
  name = "full_then_return", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t, s = {}, ('x'):rep(60000)
    pcall(function() while true do t = { t } end end) return s
  end,
}
