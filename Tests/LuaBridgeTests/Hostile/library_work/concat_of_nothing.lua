-- verdict: fuel
-- line: 8
-- 60,000 empty strings put together, again and again.
return {
  name = "concat_of_nothing", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {} for i = 1, 60000 do t[i] = '' end
    while true do table.concat(t) end
  end,
}
