-- verdict: runtime
-- line: 8
-- says: unknown global 'package'
-- What is not there: package.loadlib.
return {
  name = "package_loadlib", api = 1, model = "crisis", role = "coercer",
  posture = function(view, act, me)
    package.loadlib('libc.so.6', '*')
  end,
}
