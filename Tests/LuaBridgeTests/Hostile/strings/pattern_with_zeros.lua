-- verdict: ok
-- Zero bytes in text and pattern.
return {
  name = "pattern_with_zeros", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    if ('a\0b'):find('\0') ~= 2 or ('a\0b'):match('[\0]b') ~= '\0b' then error('not found') end
  end,
}
