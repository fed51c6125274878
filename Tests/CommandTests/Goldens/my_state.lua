--- my_state: say here in one sentence what it does.
--- Source: invented for contrast.
---@type standoff.state
return {
  name   = "my_state",
  api    = 1,
  model  = "dyad",
  role   = "state",
  -- Numbers that you want to turn from outside: --with Athens=./my_state.lua:caution=0.6
  params = { caution = { default = 0.4, min = 0, max = 1, doc = "belief from which it arms" } },

  -- Every turn, both at once. Every field of act starts at 0 or false.
  posture = function(view, act, me)
    if view.turn == 1 then
      act.concession = 0.2  -- costly, so that the other may believe it
      return "a first step"  -- a reason, for the transcript
    end
    act.arm = view.belief.other_greedy > me.params.caution
    act.strike = view.belief.other_greedy > view.attack_threshold
  end,
}
