-- verdict: posture
-- says: \x1B[2J
-- A word that is a command to a terminal.
return {
  name = "a_word_with_escapes", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    act.offer = '\27[2J\n'
  end,
}
