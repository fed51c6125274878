--- Rouhani in 2013: before the election it resists and enriches, but not past a line that stands; afterwards it takes
--- any freeze that leaves enrichment alone and pays a little. It never gives enrichment up.
--- Source: the election of 14 June 2013 and the Joint Plan of Action that followed; effort and price are judgement.
return {
  name   = "rouhani_2013",
  api    = 1,
  model  = "crisis",
  role   = "target",
  params = {
    turn  = { default = 8, min = 1, max = 1000, doc = "turn in which the new government takes over; 8 is 2013 Q3" },
    price = { default = 0.03, min = 0, max = 10, doc = "payment per turn for which it takes a freeze" },
  },

  posture = function(view, act, me)
    if view.turn < me.params.turn then act.provocation = 0.4 end
    local line = view.red_line > 0 and view.red_line or view.stages
    if view.stage < line - 1 then act.effort = 0.5 end
  end,

  accept = function(view, me)
    if view.offer == "disarm" then return false, "enrichment is a right, and not for sale" end
    if view.turn < me.params.turn then return false, "resistance" end
    if view.offer_inducement < me.params.price then return false, "too little relief" end
    return true, "heroic flexibility"
  end,
}
