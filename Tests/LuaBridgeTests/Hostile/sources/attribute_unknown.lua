-- verdict: syntax
-- line: 5
-- says: unknown attribute 'weak'
-- An attribute that is none.
local x <weak> = 1
