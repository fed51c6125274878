--- Strangle the baby in the cradle: strikes as soon as there is something to strike, at a given stage, whatever it
--- believes and whoever protects it.
--- Source: the option studied in 1963 and 1964, Burr and Richelson 2000; as a policy invented for contrast.
return {
  name   = "strangle_the_baby",
  api    = 1,
  model  = "crisis",
  role   = "coercer",
  params = { stage = { default = 1, min = 1, max = 12, doc = "stage at which it strikes" } },

  posture = function(view, act, me)
    act.threat, act.sanctions = 0.5, 1
  end,

  strike = function(view, me)
    local ripe = view.stage >= me.params.stage and view.stage < view.stages
    if ripe and view.deal == "none" then return true, "better now than when it bites" end
    return false
  end,
}
