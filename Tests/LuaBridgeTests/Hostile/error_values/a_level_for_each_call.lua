-- verdict: fuel
-- says: used up its fuel
-- Lua goes up all the calls to find the place of each error.
return { name = "level", api = 1, model = "crisis", role = "coercer", posture = function(view, act, me)
  local function deep(n)
    if n > 0 then local r = deep(n - 1) return r end
    for i = 1, 200000 do pcall(error, "x", 1000000000) end
    return 1
  end
  deep(9000)
end }
