-- verdict: runtime
-- line: 8
-- says: invalid format (too long)
-- More modifiers than there may be.
return {
  name = "format_too_long", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    string.format('%' .. ('0'):rep(100) .. 'd', 1)
  end,
}
