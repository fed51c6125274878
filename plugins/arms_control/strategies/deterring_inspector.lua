--- Deterring inspector: looks exactly as closely as makes complying worth more than cheating to an ambitious inspectee,
--- and a margin more. Where even full inspections do not suffice it withdraws at once.
--- Source: the condition x ≥ x* of the model's own; the margin is judgement.
return {
  name   = "deterring_inspector",
  api    = 1,
  model  = "arms_control",
  role   = "inspector",
  params = { margin = { default = 1.05, min = 0, max = 100, doc = "multiple of the intensity that just suffices" } },

  posture = function(view, act, me)
    local wanted = me.params.margin * view.deterring_intensity
    if wanted > 1 and view.deterring_intensity > 1 then
      act.withdraw = true
      return "no inspection could hold this"
    end
    act.intensity = math.max(0, math.min(1, wanted))
  end,
}
