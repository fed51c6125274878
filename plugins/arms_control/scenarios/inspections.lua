--- An agreement with an inspectee that may be ambitious, and can complete something in secret.
return {
  name    = "inspections",
  title   = "Inspections",
  summary = "A group that inspects and a state that is inspected. In three repetitions of ten the state is "
    .. "ambitious, as the inspector thinks. Three steps in secret make a breakout. Proof is rare in a turn and "
    .. "certain in the long run; signs are more frequent and may be false. Stylised: one site, no satellites, no "
    .. "third party. It explores; it does not predict.",
  question = "How closely must one look so that nobody cheats, and what does it cost to look no closer than that?",

  api   = 1,
  model = "arms_control",
  start = "2024",
  turn  = "year",
  turns = 20,

  sources = {
    "Rudolf Avenhaus, Bernhard von Stengel and Shmuel Zamir, 'Inspection Games', Handbook of Game Theory 3, 2002",
    "Alexandre Debs and Nuno Monteiro, 'Known Unknowns', International Organization 68(1), 2014",
  },

  roles = {
    inspector = { actor = "Agency", default = "tit_for_tat_inspector" },
    inspectee = { actor = "State", type = "from_prior", default = "calculating_inspectee" },
  },
}
