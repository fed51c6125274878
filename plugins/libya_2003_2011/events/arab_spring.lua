--- The Arab spring: an uprising comes in a given turn, from abroad and whatever anybody here has done.
--- Source: the uprising of 15 to 17 February 2011 in Benghazi, after Tunisia's and Egypt's: turn 30 from 2003 Q4.
return {
  name   = "arab_spring",
  api    = 1,
  kind   = "event",
  model  = "crisis",
  node   = "uprising",
  params = {
    turn   = { default = 30, min = 1, max = 1000, doc = "turn in which it comes; 30 is 2011 Q1" },
    chance = { default = 1, min = 0, max = 1, doc = "chance that it comes at all" },
  },

  occur = function(view, act, me)
    if view.turn ~= me.params.turn or not chance.bernoulli(me.params.chance) then return end
    act.uprising = true
    return "What began in Tunis and Cairo reaches %1."
  end,
}
