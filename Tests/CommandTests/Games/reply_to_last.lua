--- Plays what pays best against the other's last move; the first move at first. It fits any game.
--- Source: invented for the tests of games.
return { name = "reply_to_last", api = 1, model = "matrix", role = "player",
  posture = function(view, act)
    if view.other_move ~= "none" then act.move = model.best_reply(view.other_move) end
  end }
