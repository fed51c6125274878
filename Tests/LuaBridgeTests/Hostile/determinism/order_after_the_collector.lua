-- verdict: ok
-- Names made and dropped between others, so that the collector runs in between.
return {
  name = "order_after_the_collector", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t, out = {}, {} for i = 1, 2000 do t['k' .. i] = i if i > 40 then t['k' .. (i - 40)] = nil end end for k in pairs(t) do out[#out + 1] = k end say(table.concat(out, ' '))
  end,
}
