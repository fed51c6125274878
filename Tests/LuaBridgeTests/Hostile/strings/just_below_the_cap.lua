-- verdict: ok
-- The longest string that there may be.
return {
  name = "just_below_the_cap", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = ('x'):rep(1 << 16) if #s ~= 65536 then error('short') end
  end,
}
