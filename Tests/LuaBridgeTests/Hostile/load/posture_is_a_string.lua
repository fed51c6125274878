-- verdict: contract
-- says: posture is the string 'os.exit()'; it must be a function
-- A string in the place of a function.
return { name = "posture_is_a_string", api = 1, model = "crisis", role = "coercer", posture = 'os.exit()' }
