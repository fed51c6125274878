-- verdict: fuel
-- line: 9
-- says: look for a loop
-- Two functions that hand over to each other for ever.
return {
  name = "mutual_tail_calls", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local f, g
    f = function() return g() end g = function() return f() end f()
  end,
}
