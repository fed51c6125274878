-- verdict: memory
-- line: 8
-- says: recursed without end
-- Through a global that a script replaces.
return {
  name = "through_globals", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    tostring = function(x) return tostring(x) .. '' end tostring(1)
  end,
}
