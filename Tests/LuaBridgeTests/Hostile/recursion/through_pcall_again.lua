-- verdict: fuel
-- line: 7
-- The same in a loop.
return {
  name = "through_pcall_again", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local function f() return pcall(f) end while true do f() end
  end,
}
