--- Broken alliance: a treaty ally that cools turn by turn. It withdraws help, then protection, but never so far that
--- the coercer could be sure.
--- Source: Soviet advisers withdrawn in summer 1960; Khrushchev did not take up the American sounding of July 1963.
--- The slope and the floor are judgement.
return {
  name   = "broken_alliance",
  api    = 1,
  model  = "crisis",
  role   = "patron",
  params = {
    shield = { default = 0.7, min = 0, max = 1, doc = "share of a full shield at first" },
    slope  = { default = 0.03, min = 0, max = 1, doc = "what it loses in a turn" },
    floor  = { default = 0.35, min = 0, max = 1, doc = "what is left of it at last" },
  },

  posture = function(view, act, me)
    act.pressure = 0.3 -- no more technical help
    act.shield = math.max(me.params.floor, me.params.shield - me.params.slope * (view.turn - 1))
  end,
}
