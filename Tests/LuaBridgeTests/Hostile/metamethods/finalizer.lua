-- verdict: runtime
-- line: 8
-- says: unknown global 'setmetatable'
-- A finalizer that never ends.
return {
  name = "finalizer", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    setmetatable({}, { __gc = function() while true do end end })
  end,
}
