--- Wait and see: keeps the embargo, says little, lets the test come, and lives with it.
--- Source: the meeting of Rusk, McNamara, McCone and Bundy with Johnson on 15 September 1964, as told by Burr and
--- Richelson 2000; the shares are judgement.
return {
  name   = "wait_and_see",
  api    = 1,
  model  = "crisis",
  role   = "coercer",
  params = { threat = { default = 0.1, min = 0, max = 1, doc = "share of a full threat" } },

  posture = function(view, act, me)
    act.threat, act.sanctions = me.params.threat, 1
  end,
}
