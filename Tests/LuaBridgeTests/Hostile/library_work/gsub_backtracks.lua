-- verdict: fuel
-- line: 7
-- A pattern that backtracks for ever in gsub.
return {
  name = "gsub_backtracks", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    while true do ('a'):rep(60000):gsub('.-.-.-b', '') end
  end,
}
