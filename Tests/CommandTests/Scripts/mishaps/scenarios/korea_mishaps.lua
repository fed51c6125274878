return {
  name = "korea_mishaps",
  api = 1,
  extends = "korea_2017",
  title = "Korea with mishaps",
  events = { "mishap:hazard=1" },
}
