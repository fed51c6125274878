--- Provocateur: answers every threat in kind, and shows the weapon more than it builds it. No deal: an offer is
--- weakness.
--- Source: the spiral of hostility, Jervis 1976; this state is invented for contrast.
return {
  name   = "provocateur",
  api    = 1,
  model  = "crisis",
  role   = "target",
  params = {
    effort = { default = 0.6, min = 0, max = 1, doc = "share of full effort" },
    floor  = { default = 0.5, min = 0, max = 1, doc = "provocation when nobody threatens" },
  },

  posture = function(view, act, me)
    act.effort = me.params.effort
    act.provocation = math.max(me.params.floor, math.min(1, 1.2 * view.threat)) -- a little more than it was given
    if view.message == "warn" then act.provocation = 1 end
  end,

  accept = function(view, me)
    return false, "whoever offers is afraid"
  end,
}
