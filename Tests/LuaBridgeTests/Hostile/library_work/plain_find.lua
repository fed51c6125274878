-- verdict: fuel
-- line: 8
-- A long needle sought in a long text, as plain text.
return {
  name = "plain_find", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local h, n = ('a'):rep(60000), ('a'):rep(30000) .. 'b'
    while true do h:find(n, 1, true) end
  end,
}
