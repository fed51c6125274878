--- The security dilemma, the rules of the compiled model dyad written in Lua (without concessions).
--- Source: docs/dyad.md.
local function parameters(role)
  local function p(name, low, high, default)
    return { name = name, role = role, min = low, max = high, default = default, source = "as in dyad", doc = name }
  end
  return {
    p("peace", -1000, 1000, 1), p("advantage", -1000, 1000, 0.6), p("greedy_advantage", -1000, 1000, 1.4),
    p("arms_race", -1000, 1000, 0.3), p("exposure", -1000, 1000, -0.3), p("first_strike", -1000, 1000, 4),
    p("second_strike", -1000, 1000, 0), p("mutual_strike", -1000, 1000, 2), p("prior_greedy", 0, 1, 0.2),
    p("act_rate_high", 0.001, 0.999, 0.95), p("act_rate_low", 0.001, 0.999, 0.15), p("observation_noise", 0, 0.5, 0.02),
  }
end

local function role(name)
  local share = { min = 0, max = 1, unit = "probability" }
  return {
    name = name, script_role = "lua_state", doc = "A state that may arm, hold back or strike.", observer = true,
    types = { { name = "security_seeker" }, { name = "greedy" } },
    view = {
      { name = "other_greedy", min = 0, max = 1 }, { name = "self_greedy", min = 0, max = 1 },
      { name = "armed", flag = true }, { name = "other_armed", flag = true },
      { name = "trust_threshold", min = -1e9, max = 1e9 }, { name = "attack_threshold", min = -1e9, max = 1e9 },
    },
    posture = { { name = "arm", flag = true }, { name = "strike", flag = true } },
  }
end

local parameter_list = {
  { name = "discount_factor", symbol = "δ", min = 0, max = 0.9999, default = 0.95, source = "judgement" },
  { name = "trust_noise", symbol = "sm", min = 0.001, max = 10, default = 0.02, source = "judgement" },
}
for _, name in ipairs { "first", "second" } do
  for _, one in ipairs(parameters(name)) do parameter_list[#parameter_list + 1] = one end
end

local seats = { "first", "second" }
local other = { first = "second", second = "first" }

local function of(view, seat, name) return view.parameters[seat .. "_" .. name] end

local function trust(view, seat)
  local r, t = of(view, seat, "peace"), of(view, seat, "advantage")
  local p, s = of(view, seat, "arms_race"), of(view, seat, "exposure")
  return (r - t) / ((r - t) + (p - s))
end

local function attack(view, seat)
  local value = of(view, seat, "peace") / (1 - view.parameters.discount_factor)
  return (value - of(view, seat, "first_strike")) / (value - of(view, seat, "second_strike"))
end

local function flow(view, seat)
  local arms, rival = view[seat].arm, view[other[seat]].arm
  if arms and rival then return of(view, seat, "arms_race") end
  if arms then return of(view, seat, view.type[seat] == "greedy" and "greedy_advantage" or "advantage") end
  return of(view, seat, rival and "exposure" or "peace")
end

--- How often `seat`, if benign and so afraid, arms in the eyes of `observer`.
local function rate(view, seat, observer, fear)
  local low, high = of(view, observer, "act_rate_low"), of(view, observer, "act_rate_high")
  return low + (high - low) * model.logistic((fear - trust(view, seat)) / view.parameters.trust_noise)
end

local function noisy(x, noise) return (1 - noise) * x + noise * (1 - x) end

local function show(view, act, memory)
  for _, seat in ipairs(seats) do
    local shown = act[seat]
    shown.other_greedy, shown.self_greedy = memory.belief[seat], memory.belief[other[seat]]
    shown.armed, shown.other_armed = memory.armed[seat], memory.seen[seat]
    shown.trust_threshold, shown.attack_threshold = trust(view, seat), attack(view, seat)
  end
end

return {
  name = "lua_dyad_model", api = 1, kind = "model", title = "The security dilemma, in Lua",
  summary = "The rules of dyad in Lua.",
  roles = { role("first"), role("second") },
  parameters = parameter_list,
  outcomes = {
    { name = "peace", kinds = { "peace" } }, { name = "arms_race", kinds = { "arms_race" } }, { name = "one_sided_arms" },
    { name = "first_struck", kinds = { "war" }, absorbing = true }, { name = "second_struck", kinds = { "war" }, absorbing = true },
    { name = "both_struck", kinds = { "war" }, absorbing = true },
  },
  kinds = { "war", "arms_race", "peace" },
  series = { { name = "belief_second_greedy", unit = "probability" }, { name = "belief_first_greedy", unit = "probability" } },

  start = function(view, act, me)
    local memory = me.memory
    memory.belief = { first = of(view, "first", "prior_greedy"), second = of(view, "second", "prior_greedy") }
    memory.armed, memory.seen = { first = false, second = false }, { first = false, second = false }
    show(view, act, memory)
  end,

  turn = function(view, act, me)
    local memory = me.memory
    local one, two = view.first, view.second
    if one.strike or two.strike then
      local both = one.strike and two.strike
      act.outcome = both and "both_struck" or one.strike and "first_struck" or "second_struck"
      for _, seat in ipairs(seats) do
        act.payoff[seat] = of(view, seat, both and "mutual_strike" or view[seat].strike and "first_strike" or "second_strike")
      end
      act.ends = true
    else
      local before = { first = memory.belief.first, second = memory.belief.second }
      for _, seat in ipairs(seats) do
        local rival = other[seat]
        local noise = of(view, seat, "observation_noise")
        local seen = view[rival].arm
        if noise > 0 and chance.uniform() < noise then seen = not seen end
        memory.seen[seat] = seen
        local afraid, calm = rate(view, rival, seat, before[rival]), rate(view, rival, seat, 0)
        memory.belief[seat] = model.update(
          seat, before[seat], noisy(of(view, seat, "act_rate_high"), noise), noisy(afraid, noise), seen and 1 or 0,
          noisy(calm, noise))
        memory.armed[seat] = view[seat].arm
        act.payoff[seat] = flow(view, seat)
        if view.turn == view.parameters.turns then
          act.payoff[seat] = act.payoff[seat] + model.discounted(flow(view, seat), view.parameters.discount_factor, 1) / (1 - view.parameters.discount_factor)
        end
      end
      act.outcome = one.arm and two.arm and "arms_race" or (one.arm or two.arm) and "one_sided_arms" or "peace"
    end
    act.series.belief_second_greedy, act.series.belief_first_greedy = memory.belief.first, memory.belief.second
    show(view, act, memory)
  end,
}
