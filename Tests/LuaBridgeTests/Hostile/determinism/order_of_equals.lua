-- verdict: ok
-- Equal elements keep their order.
return {
  name = "order_of_equals", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t, out = {}, {} for i = 1, 200 do t[i] = { i % 3, i } end table.sort(t, function(a, b) return a[1] < b[1] end) for i = 1, 200 do out[i] = t[i][2] end say(table.concat(out, ' '))
  end,
}
