-- verdict: ok
-- The depth at which the stack of C ends, as a source of chance: always the same.
return {
  name = "stack_as_clock", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local n = 0 local function f(s) n = n + 1 return (s:gsub('.', f)) end pcall(f, 'x') say(n)
  end,
}
