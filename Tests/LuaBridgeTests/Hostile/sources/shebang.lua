#!/usr/bin/env standoff
return {
  name = "shebang", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    error("here")
  end,
}
