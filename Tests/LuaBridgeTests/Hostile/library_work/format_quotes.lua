-- verdict: fuel
-- line: 8
-- %q of control characters, each of which becomes four bytes.
return {
  name = "format_quotes", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = ('\1'):rep(10000)
    while true do string.format('%q', s) end
  end,
}
