-- verdict: ok
-- A thousand calls within each other are no fault.
return {
  name = "deep_but_finite", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local function f(n) if n == 0 then return 0 end return 1 + f(n - 1) end if f(1000) ~= 1000 then error('lost') end
  end,
}
