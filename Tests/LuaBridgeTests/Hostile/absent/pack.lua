-- verdict: runtime
-- line: 8
-- says: unknown function 'string.pack'
-- What is not there: string.pack.
return {
  name = "pack", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    string.pack('!16', 1)
  end,
}
