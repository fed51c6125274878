-- verdict: fuel
-- line: 9
-- says: look for a loop
-- The same with hexadecimal digits, which wrap and are all read.
return {
  name = "loop_to_a_long_hexadecimal", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = '0x' .. ('f'):rep(64000)
    while true do for i = 1, s do end end
  end,
}
