--- Tit-for-tat inspector: looks closely after signs of cheating and little after none; forgives the first proof, so
--- that what was found is taken down and the agreement stands.
--- Source: Axelrod 1984, The Evolution of Cooperation, carried over to inspections; the two intensities are judgement.
return {
  name   = "tit_for_tat_inspector",
  api    = 1,
  model  = "arms_control",
  role   = "inspector",
  params = {
    low      = { default = 0.2, min = 0, max = 1, doc = "intensity after a turn without signs" },
    high     = { default = 1, min = 0, max = 1, doc = "intensity after a turn with signs or proof" },
    patience = { default = 1, min = 0, max = 1000, doc = "proofs that it forgives" },
  },

  posture = function(view, act, me)
    act.intensity = (view.signs or view.proof) and me.params.high or me.params.low
  end,

  forgive = function(view, me)
    if view.proofs > me.params.patience then return false, "once too often" end
    return true, "take it down, and we go on"
  end,
}
