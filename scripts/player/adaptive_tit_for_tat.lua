--- Keeps an image of the other, which each of its moves pulls toward trust or mistrust, and cooperates while the
--- image is not the worse half.
--- Source: Tzafestas 2000, 'Toward Adaptive Cooperative Behavior', Proceedings of SAB 2000.
return {
  name   = "adaptive_tit_for_tat",
  api    = 1,
  model  = "matrix",
  role   = "player",
  params = { rate = { default = 0.5, min = 0, max = 1, doc = "how far one move pulls the image" } },

  posture = function(view, act, me)
    if view.turn == 1 then return end
    local seen = view.other_move == "cooperate" and 1 or 0
    local image = me.memory.image or 0.5
    image = image + me.params.rate * (seen - image)
    me.memory.image = image
    if image < 0.5 then act.move = "defect" end
  end,
}
