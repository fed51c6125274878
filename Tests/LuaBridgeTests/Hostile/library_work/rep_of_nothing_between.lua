-- verdict: ok
-- Nothing between nothing, nine quintillion times.
return {
  name = "rep_of_nothing_between", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = (''):rep(math.maxinteger, '')
  end,
}
