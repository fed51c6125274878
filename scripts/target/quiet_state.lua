--- Quiet state: wants to be left alone. Never provokes, works only after it has been threatened, and takes a deal
--- that is worth more than its position. Whoever threatens it makes the danger that he feared.
--- Source: the security dilemma, Jervis 1976; as a picture of North Korea it is invented for contrast.
return {
  name   = "quiet_state",
  api    = 1,
  model  = "crisis",
  role   = "target",
  params = { alarm = { default = 0.3, min = 0, max = 1, doc = "threat above which it works on the programme" } },

  posture = function(view, act, me)
    if view.threat > me.params.alarm and view.stage < view.stages then
      act.effort = 1
      if not me.memory.was_threatened then
        me.memory.was_threatened = true
        return "I am threatened: better to be armed"
      end
    end
  end,

  accept = function(view, me)
    return model.value_of_deal(view.offer, view.offer_inducement, view.offer_pledge) > model.position_value(0)
  end,
}
