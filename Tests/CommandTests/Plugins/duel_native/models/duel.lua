--- A duel: two who shoot or not, a nerve that may fail, a belief about the other.
local function side(name, node)
  return {
    name = name, script_role = "side", observer = true,
    types = { { name = "calm", doc = "Calm." }, { name = "angry", doc = "Angry." } },
    view = {
      { name = "wounds", integer = true, min = 0, max = 100, unit = "wounds", doc = "Its own." },
      { name = "belief", min = 0, max = 1, unit = "probability", doc = "That the other is angry." },
      { name = "hit", flag = true, doc = "Whether it was hit last turn." },
    },
    posture = { { name = "aim", min = 0, max = 1, unit = "share", doc = "How well it aims." } },
    nodes = node and { { name = node, doc = "Both have aimed: whether to stop." } } or nil,
  }
end

return {
  name = "duel", api = 1, kind = "model", native = "duel", title = "A duel", summary = "Two who shoot or not.",
  roles = { side("first", "stop"), side("second") },
  parameters = {
    { name = "prior_angry", unit = "probability", min = 0.01, max = 0.99, default = 0.4, source = "judgement", doc = "Prior." },
    { name = "pain", unit = "1 = a wound", min = 0, max = 10, default = 1.5, source = "judgement", doc = "Of a wound." },
    { name = "discount_factor", unit = "per turn", min = 0, max = 1, default = 0.9, source = "judgement", doc = "Weight." },
    { name = "way", unit = "number", min = 0, max = 20, default = 0, integer = true, source = "tests", doc = "How it goes wrong." },
  },
  outcomes = {
    { name = "both_stand", kinds = { "peace" }, doc = "Nobody fell." },
    { name = "stopped", kinds = { "peace" }, absorbing = true, doc = "The first stopped." },
    { name = "fell", kinds = { "war" }, absorbing = true, doc = "Three wounds." },
  },
  marks = { { name = "wounds", doc = "Of both." } },
  series = { { name = "belief_first", unit = "probability", doc = "Of the first." }, { name = "luck", unit = "share", doc = "Drawn." } },
}
