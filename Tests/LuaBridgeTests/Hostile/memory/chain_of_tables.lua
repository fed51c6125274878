-- verdict: memory
-- line: 8
-- says: used up its memory (6 MiB)
-- Tables within tables.
return {
  name = "chain_of_tables", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t while true do t = { t } end
  end,
}
