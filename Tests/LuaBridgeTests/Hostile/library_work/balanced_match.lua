-- verdict: fuel
-- line: 7
-- An opening bracket without its match, sought from each place.
return {
  name = "balanced_match", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    while true do ('('):rep(60000):find('%b()') end
  end,
}
