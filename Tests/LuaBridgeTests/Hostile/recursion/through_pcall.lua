-- verdict: ok
-- Through pcall, which catches its own overflow.
return {
  name = "through_pcall", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local function f() return pcall(f) end f()
  end,
}
