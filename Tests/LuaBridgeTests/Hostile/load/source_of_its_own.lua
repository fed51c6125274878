-- verdict: runtime
-- line: 6
-- says: attempt to call a string value
-- The text of a program in the place of a program.
local f = 'while true do end'
f()
