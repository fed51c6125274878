-- verdict: ok
-- Draws before and after talk.
return {
  name = "draws_do_not_depend_on_talk", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    say(chance.uniform()) say(chance.integer(1, 6), chance.bernoulli(0.5), math.random(6))
  end,
}
