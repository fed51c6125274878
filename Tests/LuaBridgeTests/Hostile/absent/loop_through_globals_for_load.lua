-- verdict: ok
-- A search through all globals for what is not there.
return {
  name = "loop_through_globals_for_load", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    for k in pairs(_ENV) do if k == 'load' or k == 'io' or k == 'os' then error(k) end end
  end,
}
