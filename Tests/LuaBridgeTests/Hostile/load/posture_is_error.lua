-- verdict: runtime
-- line: 0
-- says: bad argument #2 to 'error'
-- error itself as posture.
return { name = "posture_is_error", api = 1, model = "crisis", role = "coercer", posture = error }
