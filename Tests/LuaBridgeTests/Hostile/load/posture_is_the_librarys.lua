-- verdict: runtime
-- line: 0
-- says: bad argument #2 to 'table.unpack'
-- A library function as posture.
return { name = "posture_is_the_librarys", api = 1, model = "crisis", role = "coercer", posture = table.unpack }
