-- verdict: memory
-- line: 7
-- table.pack of its own results.
return {
  name = "pack_of_many", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {} while true do t = table.pack(t, t, t, t) end
  end,
}
