-- verdict: fuel
-- line: 8
-- says: look for a loop
-- Closures within closures, made in a loop.
return {
  name = "closures", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    while true do local function f() return function() return view end end f() end
  end,
}
