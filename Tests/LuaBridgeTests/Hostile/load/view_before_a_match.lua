-- verdict: runtime
-- line: 5
-- says: unknown global 'view'
-- The view, asked for while the file loads.
local stage = view.stage
