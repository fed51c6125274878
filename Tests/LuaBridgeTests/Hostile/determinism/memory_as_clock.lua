-- verdict: memory
-- line: 9
-- says: used up its memory
-- The point at which memory ends, as a source of chance.
return {
  name = "memory_as_clock", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local n = 0 local t
    local ok = pcall(function() while true do n = n + 1 t = { t, n } end end)
    act.threat = n % 2
  end,
}
