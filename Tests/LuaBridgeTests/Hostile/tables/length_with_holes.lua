-- verdict: ok
-- The length of a list with holes is some border, always the same one.
return {
  name = "length_with_holes", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {} for i = 1, 64 do t[i] = i end for i = 10, 60, 3 do t[i] = nil end say(#t)
  end,
}
