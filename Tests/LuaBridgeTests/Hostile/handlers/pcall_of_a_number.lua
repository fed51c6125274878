-- verdict: ok
-- A number called by pcall: false, and the error.
return {
  name = "pcall_of_a_number", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local ok, e = pcall(42) if ok or type(e) ~= 'string' then error('called') end
  end,
}
