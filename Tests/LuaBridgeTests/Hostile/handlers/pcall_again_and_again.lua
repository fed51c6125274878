-- verdict: fuel
-- line: 8
-- says: look for a loop
-- A loop of protected loops.
return {
  name = "pcall_again_and_again", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    while true do pcall(function() while true do end end) end
  end,
}
