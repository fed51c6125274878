-- verdict: ok
-- A reason that clears a terminal.
return {
  name = "a_reason_of_escapes", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    return '\27[2J\0\255'
  end,
}
