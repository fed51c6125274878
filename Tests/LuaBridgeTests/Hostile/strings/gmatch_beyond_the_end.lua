-- verdict: ok
-- gmatch that begins at the greatest integer.
return {
  name = "gmatch_beyond_the_end", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    for _ in ('abc'):gmatch('', math.maxinteger) do error('found') end
  end,
}
