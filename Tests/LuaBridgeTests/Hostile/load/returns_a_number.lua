-- verdict: contract
-- says: must return a table
-- A file that returns a number.
return 42
