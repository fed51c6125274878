--- Tension: threat times provocation, turn by turn: what equation 7 makes the hazard of inadvertent war from. For each
--- match its mean and peak, the longest quiet spell, and the turns under a deal and under a standing red line.
--- Source: the model's own equation 7; where quiet begins is judgement.
return {
  name    = "tension",
  api     = 1,
  kind    = "observer",
  model   = "crisis",
  params  = { quiet = { default = 0.05, min = 0, max = 1, doc = "tension up to which a turn is quiet" } },
  columns = {
    turn  = { "tension", "quiet" },
    match = { "mean_tension", "peak_tension", "longest_quiet_spell", "turns_under_deal", "turns_under_red_line" },
  },

  turn = function(view, act, me)
    local memory = me.memory
    local tension = view.threat * view.provocation
    local is_quiet = tension <= me.params.quiet
    memory.spell = is_quiet and (memory.spell or 0) + 1 or 0
    memory.longest = math.max(memory.longest or 0, memory.spell)
    memory.sum = (memory.sum or 0) + tension
    memory.peak = math.max(memory.peak or 0, tension)
    memory.deal = (memory.deal or 0) + (view.deal > 0 and 1 or 0)
    memory.line = (memory.line or 0) + (view.red_line > 0 and 1 or 0)
    act.tension = tension
    act.quiet = is_quiet and 1 or 0
  end,

  finish = function(view, act, me)
    local memory = me.memory
    act.mean_tension = (memory.sum or 0) / math.max(1, view.end_turn)
    act.peak_tension = memory.peak or 0
    act.longest_quiet_spell = memory.longest or 0
    act.turns_under_deal = memory.deal or 0
    act.turns_under_red_line = memory.line or 0
  end,
}
