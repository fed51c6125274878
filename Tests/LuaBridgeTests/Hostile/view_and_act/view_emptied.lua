-- verdict: ok
-- All fields of the view removed.
return {
  name = "view_emptied", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    for k in pairs(view) do view[k] = nil end
  end,
}
