--- Opens with a concession that a greedy state would not make, then arms only where it still fears the other.
--- Source: after Kydd 2005, 'Trust and Mistrust in International Relations', ch. 7, and Spence 1973 on costly signals.
return {
  name   = "reassurer",
  api    = 1,
  model  = "dyad",
  role   = "state",
  params = {
    size = { default = 1.3, min = 0, max = 5, doc = "concession, as a multiple of the smallest that separates" },
  },

  posture = function(view, act, me)
    if view.turn == 1 then
      act.concession = math.min(1, me.params.size * view.separating_concession)
      return "a first step that we could not afford if we meant harm"
    end
    act.arm = view.belief.other_greedy > view.trust_threshold
  end,
}
