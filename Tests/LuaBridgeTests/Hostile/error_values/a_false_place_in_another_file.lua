-- verdict: runtime
-- line: 8
-- says: other.lua:7: no
-- Text that claims to come from another file.
return {
  name = "a_false_place_in_another_file", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    error('other.lua:7: no', 0)
  end,
}
