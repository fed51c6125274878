--- After Iraq: a full threat and nothing on offer; strikes on the eve of completion if it believes the target greedy.
--- The claim that the fall of Baghdad alone disarmed Libya, taken at its word.
--- Source: the "force" side of the debate in Jentleson and Whytock 2005; as a policy towards Libya invented for
--- contrast.
return {
  name   = "after_iraq",
  api    = 1,
  model  = "crisis",
  role   = "coercer",
  params = { threat = { default = 1, min = 0, max = 1, doc = "share of a full threat" } },

  posture = function(view, act, me)
    act.threat, act.sanctions, act.message = me.params.threat, 0.8, "warn"
  end,

  strike = function(view, me)
    if view.deal ~= "none" or view.stage ~= view.stages - 1 then return false end
    return view.belief.target_greedy > view.attack_threshold, "Iraq was not the last"
  end,
}
