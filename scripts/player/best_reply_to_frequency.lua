--- Fictitious play: takes the other for a coin with the frequencies of its moves so far, and plays what pays best on
--- average; cooperates if both pay the same. It begins with a belief of one half, so that its first move is the
--- risk-dominant one.
--- Source: Brown 1951, 'Iterative Solution of Games by Fictitious Play', in Koopmans, Activity Analysis of Production
--- and Allocation; the belief at the start as in Fudenberg and Levine 1998, The Theory of Learning in Games.
return {
  name   = "best_reply_to_frequency",
  api    = 1,
  model  = "matrix",
  role   = "player",
  params = { prior = { default = 1, min = 0, max = 1000, doc = "turns of each move that it believes to have seen" } },

  posture = function(view, act, me)
    local prior, times = me.params.prior, view.other_times
    local worth = function(move)
      return (prior + times.cooperate) * model.payoff(move, "cooperate")
        + (prior + times.defect) * model.payoff(move, "defect")
    end
    if worth("defect") > worth("cooperate") then act.move = "defect" end
  end,
}
