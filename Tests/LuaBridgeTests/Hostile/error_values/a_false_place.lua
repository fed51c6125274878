-- verdict: runtime
-- line: 8
-- says: no
-- Text that claims to come from another line: the script's own claim, and it may make it.
return {
  name = "a_false_place", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    error('a_false_place.lua:99: no', 0)
  end,
}
