-- verdict: ok
-- All globals removed.
return {
  name = "globals_taken_apart", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    if rawget(_ENV, 'pairs') then for k in pairs(_ENV) do if k ~= 'rawget' then _ENV[k] = nil end end end
  end,
}
