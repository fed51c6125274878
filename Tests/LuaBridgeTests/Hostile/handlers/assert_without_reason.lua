-- verdict: runtime
-- line: 8
-- says: assertion failed!
-- A failing assertion.
return {
  name = "assert_without_reason", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    assert(false)
  end,
}
