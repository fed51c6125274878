--- Two states that want only to be safe, and do not know it of each other.
return {
  name    = "security_dilemma",
  title   = "The security dilemma",
  summary = "Two states arm or hold back at the same time, turn after turn. Both want nothing but safety; each thinks it as "
    .. "likely as not that the other is greedy, and so is afraid enough to arm. Each knows that the other is afraid. Does "
    .. "arming out of fear then lead to war? Not while each allows for the other's fear; yes, once each thinks that the "
    .. "other must know it to be harmless. Stylised: no geography, no alliances, no degrees of arming. It explores an "
    .. "argument; it does not predict.",
  question = "When do two states that both want peace end in an arms race or a war, and what prevents it: restraint, "
    .. "reassurance, or less projection?",

  api   = 1,
  model = "dyad",
  turns = 40,

  sources = {
    "Robert Jervis, 'Cooperation under the Security Dilemma', World Politics 30(2), 1978",
    "Robert Jervis, 'Perception and Misperception in International Politics', Princeton 1976 (projection_bias)",
    "Andrew Kydd, 'Trust and Mistrust in International Relations', Princeton 2005 (trust threshold, reassurance)",
    "Thomas Schelling, 'The Strategy of Conflict', Harvard 1960 (attack threshold)",
  },

  roles = {
    first  = { actor = "Athens", type = "security_seeker", default = "fearful" },
    second = { actor = "Sparta", type = "security_seeker", default = "fearful" },
  },

  parameters = {
    prior_greedy = { value = 0.5, source = "judgement: above the trust threshold of .4, so that both begin afraid" },
  },
}
