--- What the host says that Bayes' rule comes to.
--- Source: Bayes 1763.
return {
  name = "bayes_handed_back", api = 1, kind = "belief_rule",
  update = function(view, act) act.belief = view.bayes end,
}
