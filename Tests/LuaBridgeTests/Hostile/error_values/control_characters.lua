-- verdict: runtime
-- line: 8
-- says: \x1B[2J
-- Text that clears a terminal, ends a line and a string.
return {
  name = "control_characters", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    error('\27[2J\0%n%s')
  end,
}
