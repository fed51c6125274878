-- verdict: fuel
-- line: 8
-- error with a long text in a loop: each gets a place before it.
return {
  name = "errors_with_long_texts", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = ('x'):rep(60000)
    while true do pcall(error, s, 1) pcall(error, s) end
  end,
}
