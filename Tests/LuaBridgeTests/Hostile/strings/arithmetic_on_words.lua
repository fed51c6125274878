-- verdict: runtime
-- line: 8
-- says: attempt to
-- Arithmetic on a word.
return {
  name = "arithmetic_on_words", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local x = 'ten' + 1
  end,
}
