-- verdict: runtime
-- line: 8
-- says: invalid conversion '%n' to 'format'
-- %n, which in C writes to memory.
return {
  name = "format_n", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    string.format('%n', 1)
  end,
}
