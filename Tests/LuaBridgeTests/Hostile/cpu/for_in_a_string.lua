-- verdict: runtime
-- line: 8
-- says: attempt to call a table value
-- A generic loop over a value that is no function.
return {
  name = "for_in_a_string", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    for _ in {} do end
  end,
}
