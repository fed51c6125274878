-- verdict: ok
-- Functions whose bits depend on the processor in the C library.
return {
  name = "bits_of_functions", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local sum = 0 for i = 1, 2000 do local x = i / 7 sum = sum + math.exp(-x) + math.sin(x) + math.cos(x) + math.log(x) + x ^ 0.3 + math.atan(x) + math.tan(x) end say(('%a'):format(sum))
  end,
}
