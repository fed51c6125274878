-- verdict: contract
-- says: must return a table
-- A file that returns nothing.
local x = 1
