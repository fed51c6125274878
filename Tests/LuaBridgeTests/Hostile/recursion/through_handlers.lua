-- verdict: ok
-- A handler that fails and is its own handler.
return {
  name = "through_handlers", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local function h() error('again') end for i = 1, 200 do local g = h h = function() xpcall(error, g) error('again') end end xpcall(error, h)
  end,
}
