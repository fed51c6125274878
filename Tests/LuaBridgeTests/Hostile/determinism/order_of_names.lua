-- verdict: ok
-- The order of names in pairs: of the run's seed, and of nothing else.
return {
  name = "order_of_names", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t, out = {}, {} for i = 1, 50 do t['k' .. i] = i end for k in pairs(t) do out[#out + 1] = k end say(table.concat(out, ' '))
  end,
}
