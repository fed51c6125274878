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
  name = "duel", api = 1, kind = "model", title = "A duel", summary = "Two who shoot or not.",
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

  start = function(view, act, me)
    local m = me.memory
    m.wounds, m.belief, m.hit = { 0, 0 }, { view.parameters.prior_angry, view.parameters.prior_angry }, { false, false }
    act.first.belief, act.second.belief = m.belief[1], m.belief[2]
  end,

  stop = function(view, act, me)
    local m = me.memory
    act.first.wounds, act.first.belief, act.first.hit = m.wounds[1], m.belief[1], m.hit[1]
    act.asks = m.wounds[1] + m.wounds[2] > 0
  end,

  turn = function(view, act, me)
    local m, p = me.memory, view.parameters
    local aim, angry = { view.first.aim, view.second.aim }, { view.type.first == "angry", view.type.second == "angry" }
    local draws = { chance.uniform(), chance.uniform() }
    local names = { "first", "second" }
    local over
    for i = 1, 2 do
      local j = 3 - i
      m.hit[i] = draws[i] < aim[j] * model.logistic(angry[j] and 0.5 or -0.5)
      if m.hit[i] then
        m.wounds[i] = m.wounds[i] + 1
        say("the " .. names[i] .. " is hit")
      end
      m.belief[i] = model.update(names[i], m.belief[i], 0.7, 0.4, aim[j] > 0.5 and 1 or 0)
      over = over or m.wounds[i] >= 3
    end
    for i = 1, 2 do
      local seen = act[names[i]]
      seen.wounds, seen.belief, seen.hit = m.wounds[i], m.belief[i], m.hit[i]
      act.payoff[names[i]] = -(m.hit[i] and p.pain or 0) + 0.1 * (view.answer.stop and 0 or 1)
    end
    act.series.belief_first, act.series.luck, act.mark.wounds = m.belief[1], draws[1], m.wounds[1] + m.wounds[2]
    act.outcome = over and "fell" or view.answer.stop and "stopped" or "both_stand"
    act.ends = over or view.answer.stop
    m.outcome = act.outcome
  end,

  finish = function(view, act, me)
    local m = me.memory
    act.payoff.first, act.payoff.second = model.discounted(1, 0.5, m.wounds[2]), model.discounted(1, 0.5, m.wounds[1])
    act.mark.wounds, act.outcome = m.wounds[1] + m.wounds[2], m.outcome
  end,
}
