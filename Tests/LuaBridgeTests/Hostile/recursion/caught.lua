-- verdict: memory
-- line: 8
-- says: recursed without end
-- The same in a protected call, with a legal posture behind it.
return {
  name = "caught", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local function f() return 1 + f() end pcall(f) act.threat = 1
  end,
}
