--- Shy: aims by what it believes. Source: invented for tests.
return {
  name = "shy", api = 1, model = "duel", role = "side",
  posture = function(view, act) act.aim = view.belief * (view.hit and 1 or 0.6) end,
}
