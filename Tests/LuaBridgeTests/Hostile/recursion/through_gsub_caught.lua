-- verdict: ok
-- Through gsub, caught: a stack overflow of C is an error like others.
return {
  name = "through_gsub_caught", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local function f(s) return (s:gsub('.', f)) end if pcall(f, 'x') then error('no end') end
  end,
}
