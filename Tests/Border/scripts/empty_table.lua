--- The smallest table: the first walk of it has no room yet for keys, and needs none.
-- verdict: contract
return {}
