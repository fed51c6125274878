--- Cooperates, then defects: a sign by which it knows its own kind. It cooperates for ever with whoever gave the same
--- sign, and defects for ever against the rest.
--- Source: Robson 1990, 'Efficiency in Evolutionary Games: Darwin, Nash and the Secret Handshake', Journal of
--- Theoretical Biology 144.
return {
  name  = "handshake",
  api   = 1,
  model = "matrix",
  role  = "player",

  posture = function(view, act, me)
    local memory = me.memory
    if view.turn == 2 then memory.kin = view.other_move == "cooperate" end
    if view.turn == 3 then memory.kin = memory.kin and view.other_move == "defect" end
    if view.turn == 2 or view.turn > 2 and not memory.kin then act.move = "defect" end
  end,
}
