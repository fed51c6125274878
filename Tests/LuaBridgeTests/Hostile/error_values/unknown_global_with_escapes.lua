-- verdict: runtime
-- line: 8
-- says: unknown global '\x1B[31m'
-- An unknown global whose name is a command to a terminal.
return {
  name = "unknown_global_with_escapes", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local x = _ENV['\27[31m']
  end,
}
