-- verdict: runtime
-- line: 8
-- says: unknown global 'setmetatable'
-- What is not there: setmetatable.
return {
  name = "setmetatable", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    setmetatable({}, {})
  end,
}
