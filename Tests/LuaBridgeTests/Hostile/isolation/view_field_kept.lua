-- verdict: ok
-- A view that is spoilt must be whole in the next match.
return {
  name = "view_field_kept", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    if view.stages == nil then error('poisoned') end if view.stage == 3 then view.stages = nil end
  end,
}
