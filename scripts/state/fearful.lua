--- A security seeker that arms where it fears the other, and strikes where it is nearly sure of it.
--- Source: after Jervis 1978, 'Cooperation under the Security Dilemma', World Politics 30(2), and Kydd 2005, 'Trust and
--- Mistrust in International Relations'; the strike after Schelling 1960, 'The Reciprocal Fear of Surprise Attack'.
return {
  name   = "fearful",
  api    = 1,
  model  = "dyad",
  role   = "state",
  params = {
    restraint = { default = 0, min = 0, max = 1, doc = "chance of holding back for a turn in spite of its fear" },
  },

  posture = function(view, act, me)
    local fear = view.belief.other_greedy
    if fear > view.attack_threshold then
      act.strike = true
      return "it will attack us; better now than later"
    end
    act.arm = fear > view.trust_threshold and not chance.bernoulli(me.params.restraint)
  end,
}
