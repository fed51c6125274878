-- verdict: ok
-- A table that grows while it is walked over may end or fail, but always the same way.
return {
  name = "grown_while_walked", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t, n = { a = 1 }, 0 say(pcall(function() for k in pairs(t) do n = n + 1 if n < 1000 then t['k' .. n] = n end end end), n)
  end,
}
