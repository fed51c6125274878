-- verdict: ok
-- find that begins at the greatest integer.
return {
  name = "find_beyond_the_end", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    if ('abc'):find('', math.maxinteger) ~= nil then error('found') end
  end,
}
