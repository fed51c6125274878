--- Paper tiger: says that the bomb frightens nobody, provokes as if that were so, and builds one.
--- Source: Mao to Anna Louise Strong, August 1946 ("The atom bomb is a paper tiger"), with the programme of 1955
--- beside it; the shares are judgement.
return {
  name   = "paper_tiger",
  api    = 1,
  model  = "crisis",
  role   = "target",
  params = { provocation = { default = 0.7, min = 0, max = 1, doc = "share of full provocation" } },

  posture = function(view, act, me)
    act.provocation = me.params.provocation
    if view.stage < view.stages then act.effort = 0.8 end -- words and islands cost some of it
  end,
}
