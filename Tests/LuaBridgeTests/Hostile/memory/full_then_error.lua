-- verdict: memory
-- line: 8
-- Filled to the last byte, then an error of the script's own.
return {
  name = "full_then_error", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {}
    pcall(function() while true do t = { t } end end) error('mine')
  end,
}
