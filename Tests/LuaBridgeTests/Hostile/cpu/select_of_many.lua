-- verdict: fuel
-- line: 8
-- says: look for a loop
-- select from the end of 15,000 arguments.
return {
  name = "select_of_many", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local function f(...) while true do local x = select(-1, ...) end end f(table.unpack({}, 1, 15000))
  end,
}
