--- A freeze that is worth keeping only because one might be caught.
return {
  name    = "self_enforcing_freeze",
  title   = "A self-enforcing freeze",
  summary = "Nothing can be completed in secret (completion_rate 0): cheating pays a little more each turn until it "
    .. "is proved, and then the freeze is gone for good. With these numbers it holds at an intensity of .44 and "
    .. "above, and at full intensity for a discount factor of .893 and above. Abstract numbers, judgement. It "
    .. "explores; it does not predict.",
  question = "How patient must the two be, and how closely must they look, for a freeze that nobody enforces?",

  api   = 1,
  model = "arms_control",
  turns = 60,

  sources = {
    "James Friedman, 'A Non-cooperative Equilibrium for Supergames', Review of Economic Studies 38(1), 1971",
  },

  roles = {
    inspector = { actor = "Agency", default = "deterring_inspector" },
    inspectee = { actor = "State", type = "ambitious", default = "threshold_complier" },
  },

  parameters = {
    completion_rate = { value = 0, source = "the special case in which only the flows count" },
  },
}
