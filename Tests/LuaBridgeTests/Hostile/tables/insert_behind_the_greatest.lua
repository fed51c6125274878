-- verdict: ok
-- Lists that end at the greatest integer.
return {
  name = "insert_behind_the_greatest", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = { 1, [math.maxinteger] = 1 } table.insert(t, 2) table.remove(t) say(#t)
  end,
}
