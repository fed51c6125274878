-- verdict: memory
-- line: 8
-- says: a string longer than 64 KiB
-- Eight long strings put together by one instruction.
return {
  name = "concat_operator_of_many", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = ('x'):rep(60000) local t = s .. s .. s .. s .. s .. s .. s .. s
  end,
}
