return {
  name = "byte_order_mark", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    error("here")
  end,
}
