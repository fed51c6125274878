return {
  name = "line_ends_of_windows", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    error("here")
  end,
}
