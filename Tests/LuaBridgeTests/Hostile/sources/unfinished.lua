return {
  posture = function(view, act, me)
