-- verdict: memory
-- line: 5
-- says: while the file loads
-- A list that grows without end, while the file loads.
local t while true do t = { t } end
