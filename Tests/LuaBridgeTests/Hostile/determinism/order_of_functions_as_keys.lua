-- verdict: ok
-- The order of library functions as keys.
return {
  name = "order_of_functions_as_keys", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t, out = {}, {} for _, lib in ipairs({ string, table, math }) do for k, f in pairs(lib) do if type(f) == 'function' then t[f] = k end end end for _, k in pairs(t) do out[#out + 1] = k end say(table.concat(out, ' '))
  end,
}
