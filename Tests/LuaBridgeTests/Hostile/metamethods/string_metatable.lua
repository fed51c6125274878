-- verdict: runtime
-- line: 8
-- says: unknown global 'getmetatable'
-- The metatable of strings.
return {
  name = "string_metatable", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    getmetatable('').__index = nil
  end,
}
