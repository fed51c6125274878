-- verdict: runtime
-- line: 8
-- says: string.1 is no name
-- A string indexed by number.
return {
  name = "index_of_a_string", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local x = ('x')[1]
  end,
}
