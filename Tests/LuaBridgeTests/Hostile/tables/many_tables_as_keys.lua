-- verdict: ok
-- Tables and functions as keys: their order must not follow addresses.
return {
  name = "many_tables_as_keys", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t, n, order = {}, 0, {} for i = 1, 40 do t[{}] = i t[function() return i end] = -i end for _, v in pairs(t) do order[#order + 1] = v end say(table.concat(order, ' '))
  end,
}
