--- The crisis of 2017 when each side may be what the other fears, as often as the other thinks.
return {
  name    = "korea_2017_uncertain",
  extends = "korea_2017",
  title   = "Korea, summer 2017, with both types uncertain",
  summary = "The same crisis under anarchy, but in each repetition the North is greedy, and the United States an "
    .. "opportunist, with the chance that the other side gives it at the start: prior_greedy (0.3) and "
    .. "prior_opportunist (0.8). So beliefs are right on average at the start, and figures are averages over four true "
    .. "states of the world. The priors are judgement. It explores; it does not predict.",
  question = "Does it matter what the two sides really are, or only what neither can promise?",

  api   = 1,
  model = "crisis",

  roles = {
    coercer = { type = "from_prior" },
    target  = { type = "from_prior" },
  },
}
