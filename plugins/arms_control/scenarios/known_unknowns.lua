--- One chance to arm in secret, one chance to strike: mistaken war.
return {
  name    = "known_unknowns",
  title   = "Known unknowns",
  summary = "One turn. The state arms in secret or not; if it does, proof turns up with chance .4; without proof the "
    .. "other must strike on suspicion or wait. The default strategies are the mixed equilibrium: the state arms "
    .. "with chance .4545, the other strikes without proof with chance .75, and two wars in five are mistaken. "
    .. "Abstract numbers, judgement. It explores; it does not predict.",
  question = "How often does somebody innocent get struck, and why does cheaper prevention make it worse?",

  api   = 1,
  model = "arms_control",
  turns = 1,

  sources = { "Alexandre Debs and Nuno Monteiro, 'Known Unknowns', International Organization 68(1), 2014 (spirit)" },

  roles = {
    inspector = { actor = "Coalition", default = "mixing_inspector" },
    inspectee = { actor = "Suspect", type = "ambitious", default = "mixing_cheater" },
  },

  parameters = {
    compliance_value = { value = 0, source = "normalised" },
    cheating_value   = { value = -0.4, source = "judgement: the cost k of arming is 0.4" },
    collapse_value   = { value = 0, source = "normalised" },
    breakout_value   = { value = 4, source = "judgement" },
    war_loss         = { value = 2, source = "judgement" },
    detection_rate   = { value = 0.4, source = "judgement" },
    steps            = { value = 1, source = "the special case of one step" },
    completion_rate  = { value = 1, source = "the special case of certain success" },
    agreement_value  = { value = 0, source = "normalised" },
    inspection_cost  = { value = 0, source = "normalised" },
  },
}
