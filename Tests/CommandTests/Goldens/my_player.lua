--- my_player: say here in one sentence what it does.
--- Source: invented for contrast.
---@type standoff.player
return {
  name   = "my_player",
  api    = 1,
  model  = "matrix",
  role   = "player",
  -- Numbers that you want to turn from outside: --with Row=./my_player.lua:forgiveness=0.5
  params = { forgiveness = { default = 0.2, min = 0, max = 1, doc = "chance of letting a defection pass" } },

  -- Every turn, both at once. act.move starts at the first move, "cooperate".
  posture = function(view, act, me)
    if view.other_move == "defect" and not chance.bernoulli(me.params.forgiveness) then
      act.move = "defect"
      return "an eye for an eye"  -- a reason, for the transcript
    end
  end,
}
