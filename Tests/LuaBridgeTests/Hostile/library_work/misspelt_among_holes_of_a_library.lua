-- verdict: fuel
-- line: 8
-- A misspelt function of an emptied library table.
return {
  name = "misspelt_among_holes_of_a_library", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local pcall, lib = pcall, math for i = 1, 65536 do lib[i] = 1 end for k in pairs(lib) do lib[k] = nil end
    local function f() return lib.undefined end
    while true do pcall(f) end
  end,
}
