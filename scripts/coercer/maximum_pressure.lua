--- Maximum pressure: loud threats, full sanctions and a red line before the last stage, until the programme stops.
--- Strikes on the eve of completion if it thinks the target so greedy that war now costs less than the weapon
--- would.
--- Source: Fearon 2017 (Monkey Cage); Mattis and Tillerson, Wall Street Journal, 13 August 2017 ("strategic
--- accountability"); the strike rule is in the spirit of Bas and Coe 2016.
return {
  name   = "maximum_pressure",
  api    = 1,
  model  = "crisis",
  role   = "coercer",
  params = { threat = { default = 0.8, min = 0, max = 1, doc = "share of a full threat" } },

  posture = function(view, act, me)
    act.threat = me.params.threat
    act.sanctions = 1
    -- A line binds from the next turn; one at a stage already reached is refused.
    if view.red_line == 0 then act.red_line = math.max(1, view.stages - 1) end
  end,

  strike = function(view, me)
    local on_the_eve = view.deal == "none" and view.stage == view.stages - 1
    if on_the_eve and view.belief.target_greedy > view.attack_threshold then
      return true, "one step from completion, and a greedy target is now too likely to live with"
    end
    return false
  end,
}
