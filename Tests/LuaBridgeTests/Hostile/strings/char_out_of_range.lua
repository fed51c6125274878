-- verdict: runtime
-- line: 8
-- says: value out of range
-- A byte that is none.
return {
  name = "char_out_of_range", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    string.char(256)
  end,
}
