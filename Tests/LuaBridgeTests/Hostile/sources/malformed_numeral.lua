-- verdict: syntax
-- line: 5
-- says: malformed number near '1e'
-- A numeral without its exponent.
local x = 1e
