-- verdict: ok
-- Host functions as keys of a table.
return {
  name = "host_function_as_key", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = { [print] = 1, [say] = 2, [pairs] = 3 } if t[print] ~= 1 or t[say] ~= 2 then error('lost') end
  end,
}
