-- verdict: ok
-- %c of the zero byte, and text behind it.
return {
  name = "format_zero_byte", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    if #string.format('%c%s', 0, 'x') ~= 2 then error('cut') end
  end,
}
