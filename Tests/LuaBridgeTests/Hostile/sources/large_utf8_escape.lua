-- verdict: syntax
-- line: 5
-- says: UTF-8 value too large
-- An escape beyond all characters.
local s = '\u{FFFFFFFFFF}'
