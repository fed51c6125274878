--- Conditional pressure: presses hard, but only while the coercer shows restraint; whoever threatens loses its
--- help.
--- Source: China's line of 2017, sanctions beside a call for restraint by all; the rule is invented.
return {
  name   = "conditional_pressure",
  api    = 1,
  model  = "crisis",
  role   = "patron",
  params = {
    pressure  = { default = 0.8, min = 0, max = 1, doc = "share of full pressure, while it presses" },
    tolerance = { default = 0.2, min = 0, max = 1, doc = "threat up to which the coercer counts as restrained" },
  },

  posture = function(view, act, me)
    local restrained = view.threat <= me.params.tolerance
    if restrained then act.pressure = me.params.pressure end
    if not restrained and me.memory.was_restrained then
      me.memory.was_restrained = false
      return "no help for whoever threatens"
    end
    me.memory.was_restrained = restrained
  end,
}
