-- verdict: runtime
-- line: 8
-- says: non-closable value
-- A variable that is to be closed.
return {
  name = "closing_variable", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local x <close> = {}
  end,
}
