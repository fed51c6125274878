--- First to blink: climbs to a rung, waits there, and yields when the other has climbed above it.
--- Source: the bluff; Schelling 1966, ch. 3, on the wish to be thought readier than one is. Invented for contrast.
local function yields(view, me) return view.other_rung > me.params.rung end

return {
  name   = "first_to_blink",
  api    = 1,
  model  = "escalation_ladder",
  role   = "rival",
  params = { rung = { default = 9, min = 0, max = 44, doc = "the last rung that it dares; 9 ends the traditional crises" } },

  posture = function(view, act, me)
    act.climb = view.rung < me.params.rung and 1 or 0
    act.yield = yields(view, me)
  end,
}
