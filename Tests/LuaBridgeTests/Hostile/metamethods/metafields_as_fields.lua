-- verdict: ok
-- Fields named like metamethods, in a plain table: they mean nothing.
return {
  name = "metafields_as_fields", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local t = { __index = function() error('called') end, __len = function() error('called') end } if t.x or #t ~= 0 then error('not plain') end
  end,
}
