-- verdict: runtime
-- line: 8
-- says: invalid key to 'next'
-- next after a key that is not there.
return {
  name = "next_with_a_bad_key", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    next({}, 'nosuch')
  end,
}
