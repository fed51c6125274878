-- verdict: ok
-- setmetatable sought in a protected call: the error can be caught, the function is not there.
return {
  name = "setmetatable_in_pcall", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    if pcall(function() return setmetatable end) then error('there is one') end
  end,
}
