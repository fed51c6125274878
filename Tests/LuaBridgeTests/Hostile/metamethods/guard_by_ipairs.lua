-- verdict: ok
-- ipairs over the view: no element, no error.
return {
  name = "guard_by_ipairs", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    for i in ipairs({}) do error(i) end
  end,
}
