--- Bayes' rule, written out; the evidence counts as often as it is told to.
--- Source: Bayes 1763.
return {
  name = "bayes_written_out", api = 1, kind = "belief_rule",
  params = { weight = { default = 1, min = 0, max = 5, doc = "how often the evidence counts" } },

  update = function(view, act, me)
    local g, s, o = view.likelihood_bad, view.likelihood_benign, view.evidence
    local odds = math.log(view.belief / (1 - view.belief))
      + me.params.weight * (o * math.log(g / s) + (1 - o) * math.log((1 - g) / (1 - s)))
    act.belief = 1 / (1 + math.exp(-math.max(-20.7, math.min(20.7, odds))))
  end,
}
