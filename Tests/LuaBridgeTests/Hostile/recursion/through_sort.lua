-- verdict: runtime
-- line: 8
-- says: C stack overflow
-- Through the comparator of sort.
return {
  name = "through_sort", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    local function f() table.sort({ 2, 1 }, f) return true end f()
  end,
}
