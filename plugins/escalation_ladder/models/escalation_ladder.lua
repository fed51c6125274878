--- A ladder of escalation: two rivals climb it rung by rung; the higher they stand, the likelier is a war that nobody chose.
---   A turn: each climbs or descends, or yields on what it saw last turn; each learns about the other's resolve from whether it
---   climbed. If neither yields, disaster comes with chance r = risk_top · (highest rung / 44)^risk_shape.
--- Source: the rungs and their seven regions: Kahn 1965, On Escalation. A threat that leaves something to chance, and the
--- competition in taking risks: Schelling 1966, Arms and Influence, ch. 3; Powell 1990, Nuclear Deterrence Theory. Critical
--- risk: Ellsberg 1959; Snyder and Diesing 1977, Conflict Among Nations. The formula of the risk is judgement.
local top = 44
local types = {
  { name = "irresolute", doc = "The stake is worth little to it." },
  { name = "resolute", doc = "The stake is worth much to it." },
}
local regions = {
  "peace", "subcrisis", "traditional_crisis", "intense_crisis", "bizarre_crisis", "exemplary_attacks", "military_war",
  "civilian_war",
}

local function parameter(name, symbol, unit, min, max, default, source, doc)
  return {
    name = name, symbol = symbol, unit = unit, min = min, max = max, default = default, source = source, doc = doc,
  }
end

local function rival(name, doc)
  return {
    name = name, script_role = "rival", doc = doc, types = types, observer = true,
    view = {
      { name = "rung", integer = true, min = 0, max = top, unit = "rung", doc = "Where it stands." },
      { name = "other_rung", integer = true, min = 0, max = top, unit = "rung", doc = "Where the other stands." },
      { name = "other_climbed", integer = true, min = -3, max = 3, unit = "rungs", doc = "The other's last move." },
      { name = "region", words = regions, doc = "Kahn's region of the higher of the two." },
      { name = "risk", min = 0, max = 1, unit = "probability", doc = "Chance of disaster a turn as they stand." },
      { name = "critical_risk", min = 0, max = 1, unit = "probability",
        doc = "The risk at which holding out, if the other then yields, is worth no more than yielding." },
      { name = "belief_resolute", min = 0, max = 1, unit = "probability", doc = "Belief that the other is resolute." },
    },
    posture = {
      { name = "climb", integer = true, min = -3, max = 3, unit = "rungs", doc = "How far to climb; down below 0." },
      { name = "yield", flag = true, doc = "Whether it gives the stake up, and does not move." },
    },
  }
end

return {
  name    = "escalation_ladder",
  api     = 1,
  kind    = "model",
  native  = "escalation_ladder",
  title   = "A ladder of escalation",
  summary = "Two rivals climb a ladder of 44 rungs; one of them yields, or the ladder gives way under both.",

  roles = {
    rival("challenger", "Wants the stake changed; where both yield, it is taken to have done so first."),
    rival("defender", "Wants it kept."),
  },

  parameters = {
    parameter("discount_factor", "δ", "per turn", 0, 1, 1, "judgement: a crisis is short", "Weight of the next turn."),
    parameter("prior_resolute", "μ0", "probability", 0.001, 0.999, 0.5, "judgement", "Chance that a rival is resolute."),
    parameter("stake", "V", "1 = the stake of an irresolute rival", 0, 100, 1, "numeraire", "The stake; irresolute."),
    parameter("stake_resolute", "Vr", "1 = the stake of an irresolute rival", 0, 100, 4, "judgement", "The same, resolute."),
    parameter("war_loss", "W", "1 = the stake of an irresolute rival", 0, 1000, 20, "judgement", "What disaster costs each."),
    parameter("yield_cost", "Y", "1 = the stake of an irresolute rival", 0, 100, 0.2, "judgement", "Yielding at rung 0."),
    parameter("audience_cost", "a", "1 = the stake, per rung", 0, 10, 0.02, "Fearon 1994, APSR 88(3): it grows with escalation; the rate is judgement",
      "What yielding costs more for each rung that one stands on."),
    parameter("rung_cost", "c", "1 = the stake, per rung and turn", 0, 10, 0.002, "judgement", "Standing on a rung for a turn."),
    parameter("risk_top", "R", "probability a turn", 0, 1, 0.5, "judgement", "Chance of disaster on the highest rung."),
    parameter("risk_shape", "k", "exponent", 0.1, 10, 2, "judgement", "How late the risk comes: 1 is in proportion."),
    parameter("climb_rate_resolute", "g", "probability", 0.001, 0.999, 0.8, "judgement", "So often climb the resolute, as the other thinks."),
    parameter("climb_rate_irresolute", "s", "probability", 0.001, 0.999, 0.5, "judgement", "So often climb the irresolute."),
  },

  mechanisms = {
    { name = "chance", phrase = "what is left to chance", source = "Schelling 1966", off = { risk_top = 0 },
      doc = "The ladder may give way under both." },
    { name = "audience_costs", source = "Fearon 1994", off = { audience_cost = 0 },
      doc = "Yielding costs more the higher one stands." },
    { name = "misperception", source = "Jervis 1976",
      off = { projection_bias = 0, cursedness = 0, conservatism = 1, base_rate_neglect = 1, confirmation_bias = 0 },
      doc = "Each departs from Bayes in what it makes of the other's climbing." },
  },

  kinds = { "war", "settled", "standoff" },
  outcomes = {
    { name = "standoff", kinds = { "standoff" }, doc = "Nobody yielded, and nothing slipped." },
    { name = "challenger_prevails", kinds = { "settled" }, absorbing = true, doc = "The defender yields the stake." },
    { name = "defender_prevails", kinds = { "settled" }, absorbing = true, doc = "The challenger gives up." },
    { name = "disaster", kinds = { "war" }, absorbing = true, doc = "A war that nobody chose." },
  },
  marks = {
    { name = "highest_rung", doc = "The highest rung that anybody reached." },
    { name = "turn_of_nuclear_use", doc = "The turn in which somebody reached rung 21; 0 for never." },
  },
  series = {
    { name = "challenger_rung", unit = "rung", doc = "Where the challenger stands." },
    { name = "defender_rung", unit = "rung", doc = "Where the defender stands." },
    { name = "risk", unit = "probability", doc = "Chance of disaster in the turn." },
    { name = "challenger_belief", unit = "probability", doc = "The challenger's belief that the defender is resolute." },
    { name = "defender_belief", unit = "probability", doc = "The defender's belief that the challenger is resolute." },
  },
}
