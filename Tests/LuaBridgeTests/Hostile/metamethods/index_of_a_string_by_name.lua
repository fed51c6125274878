-- verdict: runtime
-- line: 8
-- says: unknown function 'string.nosuch'
-- An unknown field of a string.
return {
  name = "index_of_a_string_by_name", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local x = ('x').nosuch
  end,
}
