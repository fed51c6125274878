-- verdict: memory
-- line: 9
-- says: used up its memory (6 MiB)
-- Three megabytes more in each turn.
return {
  name = "kept_over_turns_to_the_end", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local s = ('xxxxxxxxxx'):rep(6000)
    for i = 1, 48 do me.memory[#me.memory + 1] = s .. view.stage .. i end
  end,
}
