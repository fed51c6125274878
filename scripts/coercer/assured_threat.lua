--- Assured threat: threatens while the programme moves or its tests are loud, and visibly stops when they stop. The
--- threat is meant as a choice for the target, not as hostility: a programme that pauses is not struck.
--- Source: Schelling 1966: a threat needs the assurance that whoever complies will be safe. The terms are invented.
return {
  name   = "assured_threat",
  api    = 1,
  model  = "crisis",
  role   = "coercer",
  params = {
    threat    = { default = 0.6, min = 0, max = 1, doc = "share of a full threat, while it threatens" },
    tolerance = { default = 0.4, min = 0, max = 1, doc = "provocation that it lets pass" },
    cooling   = { default = 2, min = 1, max = 1000, doc = "turns without offence after which it stops" },
  },

  posture = function(view, act, me)
    local memory = me.memory
    local moved = view.stage > (memory.stage or view.stage)
    local offence = moved or view.provocation > me.params.tolerance
    memory.stage = view.stage
    memory.threatening = offence and me.params.cooling or math.max(0, (memory.threatening or 0) - 1)
    if memory.threatening > 0 then
      act.threat, act.sanctions, act.message = me.params.threat, 0.8, "warn"
      if offence then return "the threat stands until the programme rests" end
    else
      act.threat, act.sanctions, act.message = 0, 0.2, "reassure"
    end
  end,

  strike = function(view, me)
    if me.memory.threatening == 0 or view.deal ~= "none" or view.stage ~= view.stages - 1 then return false end
    if view.belief.target_greedy <= view.attack_threshold then return false end
    return true, "it was told, it had the choice, and it went on"
  end,
}
