--- Ambiguous signals: what could be read either way is first read as what one believes already, then stored, and then
--- counted by Bayes as if it had been seen so.
---   With chance a an act is ambiguous. Then o' = 1 if μ > 1/2 (or, with chance 1 − c, a toss), else o' = 0;
---   otherwise o' = o. And logit μ' = logit μ + o' ln(g/s) + (1 − o') ln((1 − g)/(1 − s)).
--- The posterior no longer goes to the truth: the first impressions decide where it goes, and two observers who start
--- apart may end further apart on the same evidence.
--- Source: Fryer, Harms and Jackson 2019, 'Updating Beliefs when Evidence is Open to Interpretation', Journal of the
--- European Economic Association 17(5); the chances are judgement.
return {
  name   = "ambiguous_signals",
  api    = 1,
  kind   = "belief_rule",
  params = {
    ambiguity  = { default = 0.4, min = 0, max = 1, doc = "a: chance that an act can be read either way" },
    conviction = { default = 1, min = 0, max = 1, doc = "c: chance that it is read by belief and not by a toss" },
  },

  update = function(view, act, me)
    local seen = view.evidence
    if chance.bernoulli(me.params.ambiguity) then
      local by_belief = chance.bernoulli(me.params.conviction)
      local reads_bad = view.belief > 0.5
      if not by_belief then reads_bad = chance.bernoulli(0.5) end
      local points_to_bad = view.likelihood_bad >= view.likelihood_benign
      seen = reads_bad == points_to_bad and 1 or 0
    end
    local g, s = view.likelihood_bad, view.likelihood_benign
    local odds = math.log(view.belief / (1 - view.belief))
    odds = odds + seen * math.log(g / s) + (1 - seen) * math.log((1 - g) / (1 - s))
    -- Within the limits that the kernel keeps beliefs to, 1e-9 and 1 - 1e-9, so that rounding never comes to 0 or 1.
    odds = math.max(-20.723, math.min(20.723, odds))
    act.belief = 1 / (1 + math.exp(-odds))
  end,
}
