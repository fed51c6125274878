-- verdict: fuel
-- line: 8
-- says: look for a loop
-- A function that calls itself at its end: no stack grows.
return {
  name = "tail_call", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local function f() return f() end f()
  end,
}
