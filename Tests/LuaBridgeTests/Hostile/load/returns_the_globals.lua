-- verdict: contract
-- The table of globals, returned as the strategy.
return _ENV
