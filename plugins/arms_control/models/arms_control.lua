--- Arms control: an agreement, an inspector who sees some of what is hidden, and an inspectee whose wishes are hidden.
---   A turn: the inspector sets the intensity x of its inspections, the inspectee complies or cheats. Cheating is
---   proved with chance det·x; signs appear with chance x·s1 if it cheats and x·s0 if not. The inspector may strike;
---   without a strike, proof ends the agreement unless it forgives; undetected cheating advances the programme with
---   chance λ, and its last step is a breakout.
---   Complying is worth f a turn, cheating g, an agreement that has ended p for ever. With λ = 0 it enforces itself iff
---   δ ≥ δ* = (g − f)/((g − f) + det·x·(f − p)), that is x ≥ x* = (1 − δ)(g − f)/(δ det (f − p)).
--- Source: the condition is the usual one of repeated games with imperfect detection (Friedman 1971 with detection by
--- chance), derived for this model. Hidden arming and mistaken war: in the spirit of Debs and Monteiro 2014,
--- International Organization 68(1). Inspection games: Avenhaus, von Stengel and Zamir 2002, Handbook of Game Theory 3.
local types = {
  { name = "content", doc = "Gains little by cheating." }, { name = "ambitious", doc = "Gains much by cheating." },
}
local range = { deterring = { name = "deterring_intensity", min = -1e6, max = 1e6, unit = "share; may exceed 1" } }
range.deterring.doc = "Intensity x* above which an agreement enforces itself if nothing can be completed in secret."

local function parameter(name, symbol, unit, min, max, default, source, doc)
  return {
    name = name, symbol = symbol, unit = unit, min = min, max = max, default = default, source = source, doc = doc,
  }
end

local function deterring(p, gain)
  local loss = p.discount_factor * p.detection_rate * (p.compliance_value - p.collapse_value)
  if loss <= 0 then return gain <= p.compliance_value and 0 or 1e6 end
  return math.max(-1e6, math.min(1e6, (1 - p.discount_factor) * (gain - p.compliance_value) / loss))
end

-- Every call of the host begins with an empty act: so all that the roles are to see is shown each time.
local function show(view, act, state)
  local p = view.parameters
  act.inspector.suspicion, act.inspector.signs, act.inspector.proof = state.suspicion, state.signs, state.proof
  act.inspector.intensity, act.inspectee.intensity = state.intensity, state.intensity
  act.inspector.proofs = state.proofs
  act.inspector.deterring_intensity = deterring(p, p.cheating_value)
  act.inspectee.deterring_intensity = deterring(p, state.gain)
  act.inspectee.progress, act.inspectee.proofs = state.progress, state.proofs
  act.series.suspicion, act.series.intensity, act.series.progress = state.suspicion, state.intensity, state.progress
  act.series.cheating, act.series.signs = state.cheats and 1 or 0, state.signs and 1 or 0
  act.mark.turns_cheated, act.mark.proofs = state.turns_cheated, state.proofs
  act.outcome = state.outcome
end

local function learn(view, state)
  local p, x = view.parameters, state.intensity
  if state.proof then
    state.suspicion = model.bayes(state.suspicion, p.assumed_rate, p.assumed_rate_content)
  elseif x > 0 then
    local function rate(cheats) return x * (cheats * p.sign_rate + (1 - cheats) * p.false_sign_rate) end
    local bad, benign = rate(p.assumed_rate), rate(p.assumed_rate_content)
    if not state.signs then bad, benign = 1 - bad, 1 - benign end
    state.suspicion = model.bayes(state.suspicion, bad, benign)
  end
  state.suspicion = math.max(1e-6, math.min(1 - 1e-6, state.suspicion))
end

return {
  name    = "arms_control",
  api     = 1,
  kind    = "model",
  title   = "Arms control with inspections",
  summary = "An inspector chooses how closely to look, an inspectee whether to cheat; proof, signs, breakout, war.",

  roles = {
    {
      name = "inspector", doc = "Wants the agreement kept; may strike, forgive or withdraw.",
      view = {
        { name = "suspicion", min = 0, max = 1, unit = "probability", doc = "Belief in an ambitious inspectee." },
        { name = "intensity", min = 0, max = 1, unit = "share", doc = "Its inspections last turn; in nodes, now." },
        { name = "signs", flag = true, doc = "Whether signs of cheating were seen, last turn; in nodes, now." },
        { name = "proof", flag = true, doc = "Whether cheating was proved, last turn; in nodes, now." },
        { name = "proofs", integer = true, min = 0, max = 100000, unit = "count", doc = "Proofs so far." },
        range.deterring,
      },
      posture = {
        { name = "intensity", min = 0, max = 1, unit = "share of full inspections", doc = "How closely it looks." },
        { name = "withdraw", flag = true, doc = "End the agreement." },
      },
      nodes = {
        { name = "strike", doc = "After the inspections: whether to strike." },
        { name = "forgive", doc = "Proof, and no strike: whether to keep the agreement all the same." },
      },
    },
    {
      name = "inspectee", types = types, doc = "Complies, or works in secret.",
      view = {
        { name = "intensity", min = 0, max = 1, unit = "share", doc = "Intensity of last turn's inspections." },
        { name = "progress", integer = true, min = 0, max = 100, unit = "steps", doc = "What it has built in secret." },
        { name = "proofs", integer = true, min = 0, max = 100000, unit = "count", doc = "How often it was caught." },
        range.deterring,
      },
      posture = {
        { name = "cheat", flag = true, doc = "Work in secret this turn." },
        { name = "quit", flag = true, doc = "Leave the agreement openly." },
      },
    },
  },

  parameters = {
    parameter("discount_factor", "δ", "per turn", 0, 0.9999, 0.95, "judgement", "Weight of the next turn."),
    parameter("prior_ambitious", "μ0", "probability", 0.001, 0.999, 0.3, "judgement", "Suspicion at first."),
    parameter("compliance_value", "f", "turns complied", -100, 100, 1, "numeraire", "A turn of compliance."),
    parameter("cheating_value", "g", "turns complied", -100, 100, 1.5, "judgement", "A turn of cheating; ambitious."),
    parameter("cheating_value_content", "g0", "turns complied", -100, 100, 1.02, "judgement", "The same, content."),
    parameter("collapse_value", "p", "turns complied", -100, 100, 0.8, "judgement", "A turn without an agreement."),
    parameter("breakout_value", "B", "turns complied", -1000, 1000, 25, "judgement", "A breakout; ambitious."),
    parameter("breakout_value_content", "B0", "turns complied", -1000, 1000, 20, "judgement", "The same, content."),
    parameter("war_loss", "L", "turns complied", -1000, 1000, 10, "judgement", "What a strike costs the inspectee."),
    parameter("detection_rate", "det", "probability", 0, 1, 0.3, "judgement", "Chance of proof at x = 1."),
    parameter("sign_rate", "s1", "probability", 0.001, 0.999, 0.5, "judgement", "Chance of signs of cheating."),
    parameter("false_sign_rate", "s0", "probability", 0.001, 0.999, 0.1, "judgement", "Chance of false signs."),
    parameter("steps", "N", "steps", 1, 100, 3, "judgement", "Steps in secret to a breakout; rounded down."),
    parameter("completion_rate", "λ", "probability", 0, 1, 0.3, "judgement", "Chance that a step succeeds."),
    parameter("assumed_rate", "a1", "probability", 0.001, 0.999, 0.5, "judgement", "So often cheat the ambitious."),
    parameter("assumed_rate_content", "a0", "probability", 0.001, 0.999, 0.01, "judgement", "So often the content."),
    parameter("agreement_value", "A", "1 = a strike, per turn", -100, 100, 0.02, "judgement", "The agreement, a turn."),
    parameter("inspection_cost", "ci", "1 = a strike, per turn", 0, 100, 0.005, "judgement", "Full inspections."),
    parameter("strike_cost", "c", "1 = a strike", 0, 100, 1, "numeraire", "What a strike costs the inspector."),
    parameter("breakout_harm", "Z", "1 = a strike", 0, 1000, 3, "judgement", "What a breakout costs the inspector."),
  },

  mechanisms = {
    { name = "false_signs", source = "in the spirit of Debs and Monteiro 2014", off = { false_sign_rate = 0.001 },
      doc = "Signs of cheating may be seen where nobody cheats." },
    { name = "secret_progress", source = "in the spirit of Debs and Monteiro 2014", off = { completion_rate = 0 },
      doc = "What is worked on in secret may be completed." },
  },

  kinds = { "agreement", "breakout", "broken", "war" },
  outcomes = {
    { name = "compliance", kinds = { "agreement" }, doc = "The agreement stands and was never broken." },
    { name = "undetected_cheating", kinds = { "agreement" }, doc = "The agreement stands, though it was broken." },
    { name = "breakout", kinds = { "breakout" }, absorbing = true, doc = "The programme was completed in secret." },
    { name = "caught", kinds = { "broken" }, absorbing = true, doc = "Cheating was proved, and the agreement ended." },
    { name = "withdrawn", kinds = { "broken" }, absorbing = true, doc = "The inspector ended the agreement." },
    { name = "left", kinds = { "broken" }, absorbing = true, doc = "The inspectee left the agreement." },
    { name = "war_on_cheater", kinds = { "war" }, absorbing = true, doc = "A strike on somebody who had cheated." },
    { name = "war_on_innocent", kinds = { "war" }, absorbing = true, doc = "A strike on somebody who had not." },
  },
  marks = {
    { name = "turns_cheated", doc = "Turns in which the inspectee cheated." },
    { name = "proofs", doc = "Proofs found." },
  },
  series = {
    { name = "suspicion", unit = "probability", doc = "Belief that the inspectee is ambitious." },
    { name = "intensity", unit = "share", doc = "Intensity of inspections." },
    { name = "cheating", unit = "0 or 1", doc = "Whether the inspectee cheated." },
    { name = "signs", unit = "0 or 1", doc = "Whether there were signs of cheating." },
    { name = "progress", unit = "steps", doc = "What was built in secret." },
  },

  start = function(view, act, me)
    local p = view.parameters
    local state = me.memory
    state.suspicion, state.intensity, state.progress, state.outcome = p.prior_ambitious, 0, 0, "compliance"
    state.turns_cheated, state.proofs, state.signs, state.proof, state.cheats = 0, 0, false, false, false
    local ambitious = view.type.inspectee == "ambitious"
    state.gain = ambitious and p.cheating_value or p.cheating_value_content
    state.prize = ambitious and p.breakout_value or p.breakout_value_content
    show(view, act, state)
  end,

  -- All chance of a turn is drawn here, once both have chosen and before anybody is asked.
  strike = function(view, act, me)
    local p, state = view.parameters, me.memory
    local x, cheats = view.inspector.intensity, view.inspectee.cheat
    state.intensity, state.cheats = x, cheats
    local proof, sign, step = chance.uniform(), chance.uniform(), chance.uniform()
    state.proof = cheats and proof < p.detection_rate * x
    state.signs = sign < x * (cheats and p.sign_rate or p.false_sign_rate)
    state.steps_ahead = cheats and step < p.completion_rate and 1 or 0
    if cheats then state.turns_cheated = state.turns_cheated + 1 end
    if state.proof then state.proofs = state.proofs + 1 end
    learn(view, state)
    show(view, act, state)
    act.asks = not (view.inspector.withdraw or view.inspectee.quit)
  end,

  forgive = function(view, act, me)
    show(view, act, me.memory)
    act.asks = me.memory.proof and not view.answer.strike
  end,

  turn = function(view, act, me)
    local p, state = view.parameters, me.memory
    local after = p.discount_factor * p.collapse_value / (1 - p.discount_factor) -- for ever, from the next turn
    local inspector = p.agreement_value - p.inspection_cost * state.intensity
    local inspectee = state.cheats and state.gain or p.compliance_value
    local ends = true
    if view.answer.strike then
      state.outcome = state.turns_cheated > 0 and "war_on_cheater" or "war_on_innocent"
      inspector, inspectee = inspector - p.strike_cost, inspectee - p.war_loss
      say("the inspector strikes")
    elseif view.inspector.withdraw or view.inspectee.quit or state.proof and not view.answer.forgive then
      state.outcome = view.inspector.withdraw and "withdrawn" or view.inspectee.quit and "left" or "caught"
      inspectee = inspectee + after
      say(state.proof and "cheating is proved, and the agreement ends" or "the agreement ends")
    else
      ends = false
      state.progress = state.proof and 0 or state.progress + state.steps_ahead -- what is found is taken down
      if state.proof then say("cheating is proved, and forgiven") elseif state.signs then say("signs of cheating") end
      if state.progress >= math.floor(p.steps) then
        state.outcome, ends = "breakout", true
        inspector, inspectee = inspector - p.breakout_harm, inspectee + state.prize
        say("the programme is completed in secret")
      elseif state.turns_cheated > 0 then
        state.outcome = "undetected_cheating"
      end
    end
    state.over = ends
    show(view, act, state)
    act.payoff.inspector, act.payoff.inspectee, act.ends = inspector, inspectee, ends
  end,

  finish = function(view, act, me)
    local p, state = view.parameters, me.memory
    show(view, act, state)
    if state.over then return end -- the agreement stands: it and its inspections go on for ever
    act.payoff.inspector = (p.agreement_value - p.inspection_cost * state.intensity) / (1 - p.discount_factor)
    act.payoff.inspectee = p.compliance_value / (1 - p.discount_factor)
  end,
}
