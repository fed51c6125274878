--- Takes a deal where breaking it would cost the other side something, and no other.
--- Source: invented for contrast.
return {
  name = "treaty", api = 1, model = "crisis", role = "target",
  posture = function(view, act, me) act.effort = 1 end,
  accept = function(view, me) return view.offer_pledge >= 0.5 end,
}
