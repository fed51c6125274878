--- Wounds: what each lost, and luck along the way. Source: invented for tests.
return {
  name = "wounds", api = 1, kind = "scorer", model = "duel", native = "wounds",
  params = { weight = { default = 0.25, min = 0, max = 1, doc = "of luck" } },
}
