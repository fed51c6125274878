-- verdict: memory
-- line: 8
-- Filled to the last byte, then a bad posture whose message the host must still write.
return {
  name = "full_then_bad_posture", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {}
    pcall(function() while true do t = { t, t, t, t, t } end end) act.offer = 'disram'
  end,
}
