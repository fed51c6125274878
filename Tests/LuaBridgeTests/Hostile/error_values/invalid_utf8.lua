-- verdict: runtime
-- line: 8
-- says: �
-- Bytes that are no UTF-8.
return {
  name = "invalid_utf8", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    error('\xFF\xC0\x80\xED\xA0\x80')
  end,
}
