--- Threshold complier: complies while the inspections of last turn were close enough to make it worth while, and cheats
--- otherwise. It counts the flows only, not what might be completed in secret.
--- Source: the condition x ≥ x* of the model's own. That it expects of this turn what it saw last turn is judgement.
return {
  name   = "threshold_complier",
  api    = 1,
  model  = "arms_control",
  role   = "inspectee",
  params = { first = { default = 1, min = 0, max = 1, doc = "intensity that it expects in the first turn" } },

  posture = function(view, act, me)
    local expected = view.turn == 1 and me.params.first or view.intensity
    act.cheat = expected < view.deterring_intensity
  end,
}
