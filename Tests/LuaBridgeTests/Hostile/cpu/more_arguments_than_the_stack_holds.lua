-- verdict: memory
-- line: 9
-- says: larger than 1 MiB
-- 60,000 arguments, twice: the stack of Lua is one block.
return {
  name = "more_arguments_than_the_stack_holds", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local function g() end
    local function f(...) while true do g(...) end end
    f(table.unpack({}, 1, 60000))
  end,
}
