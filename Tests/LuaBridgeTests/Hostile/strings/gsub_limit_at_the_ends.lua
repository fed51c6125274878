-- verdict: ok
-- gsub with limits at the ends of the integers.
return {
  name = "gsub_limit_at_the_ends", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    if ('abc'):gsub('b', 'x', math.mininteger) ~= 'abc' or ('abc'):gsub('b', 'x', math.maxinteger) ~= 'axc' then error('no') end
  end,
}
