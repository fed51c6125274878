-- verdict: fuel
-- line: 8
-- A replacement of 20,000 captures.
return {
  name = "back_references_in_a_template", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local p = ('%1'):rep(20000)
    while true do ('x'):gsub('(y?)', p) end
  end,
}
