-- verdict: runtime
-- line: 8
-- says: unknown global 'setmetatable'
-- A metatable for the view.
return {
  name = "setmetatable_on_view", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    setmetatable(view, { __index = view })
  end,
}
