-- verdict: runtime
-- line: 8
-- says: unknown global 'getmetatable'
-- What is not there: getmetatable.
return {
  name = "getmetatable", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    getmetatable(view)
  end,
}
