--- Good news, bad news: evidence that the other is harmless and evidence that it is not are weighed differently.
---   logit μ' = inertia · logit μ + good · min(0, λ) + bad · max(0, λ),
---   λ = o ln(g/s) + (1 − o) ln((1 − g)/(1 − s)).
--- good = bad = inertia = 1 is Bayes. In experiments on oneself good news weighs more (β_H > β_L); an image of the
--- other as an enemy turns it round, and so do the defaults here.
--- Source: Eil and Rao 2011, American Economic Journal: Microeconomics 3(2); the form with two weights: Möbius,
--- Niederle, Niehaus and Rosenblat 2022, Management Science 68(11). The image of the enemy: Holsti 1962, Journal of
--- Conflict Resolution 6(3). That it carries over to states, and the weights, are judgement.
return {
  name   = "good_news_bad_news",
  api    = 1,
  kind   = "belief_rule",
  params = {
    good    = { default = 0.5, min = 0, max = 5, doc = "weight of evidence that the other is harmless" },
    bad     = { default = 1, min = 0, max = 5, doc = "weight of evidence that it is not" },
    inertia = { default = 1, min = 0, max = 1, doc = "weight of the prior log-odds" },
  },

  update = function(view, act, me)
    local g, s, o = view.likelihood_bad, view.likelihood_benign, view.evidence
    local news = o * math.log(g / s) + (1 - o) * math.log((1 - g) / (1 - s)) -- above 0: bad news
    local weight = news > 0 and me.params.bad or me.params.good
    local odds = me.params.inertia * math.log(view.belief / (1 - view.belief)) + weight * news
    -- Within the limits that the kernel keeps beliefs to, 1e-9 and 1 - 1e-9, so that rounding never comes to 0 or 1.
    odds = math.max(-20.723, math.min(20.723, odds))
    act.belief = 1 / (1 + math.exp(-odds))
  end,
}
