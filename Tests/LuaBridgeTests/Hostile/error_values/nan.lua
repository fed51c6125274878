-- verdict: runtime
-- line: 8
-- says: error object is nan
-- NaN raised, whose sign depends on the processor.
return {
  name = "nan", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    error(0/0)
  end,
}
