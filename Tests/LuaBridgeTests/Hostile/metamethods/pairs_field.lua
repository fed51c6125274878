-- verdict: ok
-- __pairs as a plain field.
return {
  name = "pairs_field", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = { __pairs = function() error('called') end } for k in pairs(t) do end
  end,
}
