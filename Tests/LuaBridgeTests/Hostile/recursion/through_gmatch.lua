-- verdict: memory
-- line: 8
-- says: recursed without end
-- Through loops of gmatch.
return {
  name = "through_gmatch", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local function f() for w in ('x'):gmatch('.') do f() end end f()
  end,
}
