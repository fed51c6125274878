--- Nuclear taboo: holds its ground below the first use of nuclear weapons, and yields rather than cross it or see it crossed.
--- Source: Tannenwald 2007, The Nuclear Taboo; the threshold of rung 21 is Kahn's (1965).
local function yields(view, me) return view.other_rung > 20 end

return {
  name  = "nuclear_taboo",
  api   = 1,
  model = "escalation_ladder",
  role  = "rival",

  posture = function(view, act, me)
    act.climb = view.rung < 20 and 1 or 0
    act.yield = yields(view, me)
  end,
}
