--- Finite memory: beliefs are a handful of states, evenly apart in log-odds; evidence moves one step at most.
---   With n states from −w to w, the state nearest to logit μ moves one towards the state nearest to the log-odds that Bayes'
---   rule would give. Evidence too weak to round to the next state is lost; strong evidence counts as one step.
--- Source: Wilson 2014, "Bounded Memory and Biases in Information Processing", Econometrica 82(6), and Hellman and Cover 1970,
--- Annals of Mathematical Statistics 41(3), for finite automata that learn. Their optimal automata leave extreme states at
--- random and rarely; this one does not, and is only in their spirit. The numbers are judgement.
return {
  name   = "finite_memory",
  api    = 1,
  kind   = "belief_rule",
  native = "finite_memory",
  params = {
    states = { default = 7, min = 2, max = 101, doc = "beliefs that it can hold" },
    widest = { default = 3, min = 0.1, max = 20, doc = "log-odds of the most certain one: 3 is a probability of 95%" },
  },
}
