--- Sparse attention: small changes are not worth thinking about. What Bayes would change adds up unattended until it is
--- larger than a threshold; then the observer looks, and takes over the part beyond what inertia keeps.
---   backlog ← backlog + logit(Bayes) − logit μ;   if |backlog| ≤ k: μ' = μ;
---   else logit μ' = logit μ + m · backlog, and backlog ← 0.   k = 0 and m = 1 is Bayes.
--- Images of the other last long and change by jumps.
--- Source: the fixed threshold in the spirit of Gabaix 2014, 'A Sparsity-Based Model of Bounded Rationality',
--- Quarterly Journal of Economics 129(4), and 2019, 'Behavioral Inattention', Handbook of Behavioral Economics 2 (m);
--- images that change late and at once: Jervis 1976, chapter 7. Adding up the backlog, and k, are judgement.
return {
  name   = "sparse_attention",
  api    = 1,
  kind   = "belief_rule",
  params = {
    threshold = { default = 1, min = 0, max = 20, doc = "k: change in log-odds that goes unnoticed" },
    attention = { default = 1, min = 0, max = 1, doc = "m: share of the backlog that is taken over once noticed" },
  },

  update = function(view, act, me)
    local old = math.log(view.belief / (1 - view.belief))
    local backlog = (me.memory.backlog or 0) + math.log(view.bayes / (1 - view.bayes)) - old
    if math.abs(backlog) <= me.params.threshold then
      me.memory.backlog = backlog
      act.belief = view.belief
      return
    end
    me.memory.backlog = 0
    local odds = old + me.params.attention * backlog
    -- Within the limits that the kernel keeps beliefs to, 1e-9 and 1 - 1e-9, so that rounding never comes to 0 or 1.
    odds = math.max(-20.723, math.min(20.723, odds))
    act.belief = 1 / (1 + math.exp(-odds))
  end,
}
