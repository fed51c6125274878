--- Sounding out: quiet, but would strike on the eve of completion if war pays and the patron stands aside. It asks the
--- patron first; a shield is a no.
--- Source: Kennedy's instructions to Harriman, 15 July 1963; Burr and Richelson 2000.
return {
  name   = "sounding_out",
  api    = 1,
  model  = "crisis",
  role   = "coercer",
  params = { shield = { default = 0.3, min = 0, max = 1, doc = "shield up to which the patron stands aside" } },

  posture = function(view, act, me)
    act.threat, act.sanctions = 0.3, 1
  end,

  strike = function(view, me)
    if view.deal ~= "none" or view.stage ~= view.stages - 1 then return false end
    if view.belief.target_greedy <= view.attack_threshold then return false end
    if view.shield > me.params.shield then return false, "Moscow would not stand aside" end
    return true, "Moscow looks away, and the window closes"
  end,
}
