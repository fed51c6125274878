-- verdict: runtime
-- line: 8
-- says: error in error handling
-- A handler fails, and its failure is raised.
return {
  name = "error_in_a_handler", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    error(select(2, xpcall(error, function() error('again') end)), 0)
  end,
}
