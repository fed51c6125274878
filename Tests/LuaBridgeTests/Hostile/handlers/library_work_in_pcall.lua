-- verdict: fuel
-- line: 8
-- says: look for a loop
-- A library function that never ends, in a protected call.
return {
  name = "library_work_in_pcall", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    pcall(string.find, ('a'):rep(60000), ('.-'):rep(20) .. 'b') act.threat = 1
  end,
}
