-- At hazard 1 every turn has a coup, and a greedy ruler is as good as certain within the match.
return {
  name     = "coups without end do not stop the programme",
  scenario = "korea_2017",
  events   = { "coup:hazard=1,greedy=1" },
  repeats  = 500,
  seed     = 1,
  expect   = { shares = { bomb = { min = 0.3 } } },
}
