-- verdict: fuel
-- line: 8
-- says: look for a loop
-- Protected calls within each other, each with its own loop.
return {
  name = "nested_pcalls", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local function f() pcall(f) while true do end end f()
  end,
}
