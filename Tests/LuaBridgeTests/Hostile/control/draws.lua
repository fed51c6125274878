-- verdict: ok
-- Draws, sorts, walks and talks.
return {
  name = "draws", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {} for i = 1, 50 do t['k' .. i] = math.floor(chance.uniform() * 100) end
    local out = {} for k, v in pairs(t) do out[#out + 1] = k .. '=' .. v end
    say(table.concat(out, ' '))
    act.threat = chance.uniform()
  end,
}
