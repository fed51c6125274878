-- verdict: memory
-- line: 7
-- Integers that all fall into one chain of the table.
return {
  name = "keys_in_one_chain", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {} for i = 0, 1e6 do t[i << 32] = i end
  end,
}
