-- What events say stands in the transcript, where they befall.
return {
  name     = "all five events at once, to the letter",
  scenario = "korea_2017",
  events   = {
    "coup:hazard=0.05", "defector:hazard=0.1", "failed_test:chance=0.1", "new_administration", "border_incident",
  },
  seed     = 7,
  expect   = { golden = "golden/korea_2017_shocked.txt" },
}
