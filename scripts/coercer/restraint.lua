--- Restraint: almost no threats, few sanctions, no red line, no strike. Shows that it seeks nothing, and pays for
--- the weapon that comes all the same.
--- Source: Tillerson, 1 August 2017 ("we do not seek a regime change"), done rather than said; restraint as a
--- signal that costs something: Kydd 2005.
return {
  name   = "restraint",
  api    = 1,
  model  = "crisis",
  role   = "coercer",
  params = {
    threat    = { default = 0.05, min = 0, max = 1, doc = "share of a full threat" },
    sanctions = { default = 0.2, min = 0, max = 1, doc = "share of full sanctions" },
  },

  posture = function(view, act, me)
    act.threat = me.params.threat
    act.sanctions = me.params.sanctions
  end,
}
