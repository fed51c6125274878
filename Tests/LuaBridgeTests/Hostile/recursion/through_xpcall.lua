-- verdict: ok
-- Through xpcall and its handler.
return {
  name = "through_xpcall", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local function f() return xpcall(f, f) end f()
  end,
}
