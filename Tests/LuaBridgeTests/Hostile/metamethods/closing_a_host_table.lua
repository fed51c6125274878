-- verdict: runtime
-- line: 8
-- says: non-closable value
-- A host table in a variable that is to be closed.
return {
  name = "closing_a_host_table", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local x <close> = view
  end,
}
