-- verdict: ok
-- NaN and infinities in the returned table.
return { name = "nan_as_value", api = 1, model = "crisis", role = "coercer", posture = function(view, act, me) end }, 0/0, 1/0
