-- verdict: runtime
-- line: 8
-- says: bad argument #1 to 'pcall'
-- pcall without a function.
return {
  name = "pcall_of_nothing", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    pcall()
  end,
}
