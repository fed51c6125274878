-- verdict: fuel
-- line: 8
-- A misspelt global in an emptied table of globals: 65,536 empty places are walked over.
return {
  name = "misspelt_among_holes", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local pcall, pairs, env = pcall, pairs, _ENV for i = 1, 65536 do env[i] = 1 end for k in pairs(env) do env[k] = nil end
    local function f() return undefined end
    while true do pcall(f) end
  end,
}
