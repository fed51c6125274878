-- verdict: fuel
-- line: 8
-- A misspelt global beside 3,000 others, in a loop: each is compared.
return {
  name = "misspelt_global", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    for i = 1, 3000 do _ENV['x' .. i] = i end
    while true do pcall(function() return undefined_thing end) end
  end,
}
