--- Containment: sanctions, no threats worth the name, no offer. Waits for the regime or the programme to wither.
--- Source: UN Security Council resolution 748 of 1992 and the Iran and Libya Sanctions Act of 1996; shares are
--- judgement.
return {
  name   = "containment_1992",
  api    = 1,
  model  = "crisis",
  role   = "coercer",
  params = { sanctions = { default = 0.8, min = 0, max = 1, doc = "share of full sanctions" } },

  posture = function(view, act, me)
    act.threat = 0.05
    act.sanctions = me.params.sanctions
  end,
}
