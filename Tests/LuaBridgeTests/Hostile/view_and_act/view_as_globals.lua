-- verdict: runtime
-- line: 8
-- says: unknown field 'x' of view
-- The view as the table of globals.
return {
  name = "view_as_globals", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local _ENV = view x = 1
  end,
}
