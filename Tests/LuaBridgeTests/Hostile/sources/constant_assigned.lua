-- verdict: syntax
-- line: 6
-- says: attempt to assign to const variable 'x'
-- A constant assigned.
local x <const> = 1
x = 2
