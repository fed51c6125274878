--- Border incident: shots at a border, a ship sunk, an aircraft lost. It comes more often the louder both sides are,
--- and with a small chance it becomes a war that nobody chose; otherwise each side thinks a little worse of the other.
--- Source: the axe murders of 1976 at Panmunjom and the Cheonan of 2010 as pictures; "the threat that leaves something
--- to chance", Schelling 1960, chapter 8. The chances are judgement.
return {
  name   = "border_incident",
  api    = 1,
  kind   = "event",
  model  = "crisis",
  node   = "progress",
  params = {
    hazard  = { default = 0.02, min = 0, max = 1, doc = "chance per turn of an incident when all is quiet" },
    tension = { default = 0.1, min = 0, max = 1, doc = "further chance at full threat and full provocation" },
    war     = { default = 0.02, min = 0, max = 1, doc = "chance that an incident becomes a war" },
    blame   = { default = 0.3, min = 0, max = 10, doc = "what it adds to suspicion and distrust, in log-odds" },
  },

  occur = function(view, act, me)
    local hazard = math.min(1, me.params.hazard + me.params.tension * view.threat * view.provocation)
    if not chance.bernoulli(hazard) then return end
    if chance.bernoulli(me.params.war) then
      act.war = true
      return "An incident at the border gets out of hand."
    end
    act.suspicion, act.distrust = me.params.blame, me.params.blame
    return "An incident at the border; each side blames the other."
  end,
}
