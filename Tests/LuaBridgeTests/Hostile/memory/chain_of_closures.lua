-- verdict: memory
-- line: 8
-- says: used up its memory (6 MiB)
-- Closures over closures.
return {
  name = "chain_of_closures", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local f = function() end while true do local g = f f = function() return g end end
  end,
}
