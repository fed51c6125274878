-- verdict: memory
-- line: 7
-- Short strings, all kept: the table of strings grows too.
return {
  name = "short_strings", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {} for i = 1, 20 do t[i] = {} end for i = 1, 1e9 do t[i % 20 + 1]['k' .. i] = true end
  end,
}
