-- verdict: contract
-- says: must return a table
-- A file that returns a function.
return function() end
