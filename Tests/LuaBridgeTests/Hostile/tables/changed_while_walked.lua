-- verdict: ok
-- Fields removed while the table is walked over.
return {
  name = "changed_while_walked", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = {} for i = 1, 100 do t['k' .. i] = i end for k in pairs(t) do t[k] = nil end if next(t) then error('left') end
  end,
}
