-- If everything is ambiguous and read by belief, a belief below one half can only fall.
return {
  name     = "a trusting observer to whom everything is ambiguous keeps its trust",
  scenario = "korea_2017",
  set      = { ["US.belief_rule"] = "ambiguous_signals:ambiguity=1" },
  repeats  = 1000,
  seed     = 1,
  expect   = { shares = { preventive_war = { max = 0 } } },
}
