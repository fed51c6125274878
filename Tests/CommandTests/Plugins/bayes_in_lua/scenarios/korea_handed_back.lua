--- Korea with a belief rule of a plugin's.
return {
  name = "korea_handed_back", api = 1, extends = "korea_2017",
  parameters = { belief_rule = { value = "bayes_handed_back", source = "for a test" } },
}
