--- Offers disarmament under a pledge for ten turns, and strikes where that is refused.
--- Source: invented for contrast.
return {
  name = "bargainer", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me) act.offer, act.inducement, act.pledge = "disarm", 0.1, 1 end,
  strike = function(view, me) return view.deal == "none" and view.turn == 10 end,
}
