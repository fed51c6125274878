-- verdict: ok
-- A global that counts the calls: the next match must begin at nothing.
return {
  name = "globals_counted", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    count = (rawget(_ENV, 'count') or 0) + 1 say(count)
  end,
}
