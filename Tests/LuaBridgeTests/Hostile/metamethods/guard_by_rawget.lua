-- verdict: ok
-- rawget passes the guard of the view by: nil, and nothing learnt.
return {
  name = "guard_by_rawget", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    if rawget(view, 'nosuch') ~= nil then error('there') end
  end,
}
