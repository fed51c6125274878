-- verdict: runtime
-- line: 8
-- says: unknown global 'utf8'
-- What is not there: utf8.char.
return {
  name = "utf8", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    utf8.char(65)
  end,
}
