-- verdict: ok
-- The order of tables as keys: not of addresses.
return {
  name = "order_of_tables_as_keys", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t, out = {}, {} for i = 1, 50 do t[{}] = i end for _, v in pairs(t) do out[#out + 1] = v end say(table.concat(out, ' '))
  end,
}
