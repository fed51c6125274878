-- verdict: syntax
-- line: 5
-- says: invalid escape sequence
-- An escape that is none.
local s = '\q'
