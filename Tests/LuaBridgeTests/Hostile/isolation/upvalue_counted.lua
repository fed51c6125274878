-- verdict: ok
-- A local of the file that counts the calls: the next match must begin at nothing.
local count = 0
return {
  name = "upvalue_counted", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    count = count + 1
    say(count)
  end,
}
