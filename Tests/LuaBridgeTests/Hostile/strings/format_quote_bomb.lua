-- verdict: memory
-- line: 8
-- says: a string longer than 64 KiB
-- %q makes four bytes of each.
return {
  name = "format_quote_bomb", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    string.format('%q', ('\1'):rep(60000))
  end,
}
