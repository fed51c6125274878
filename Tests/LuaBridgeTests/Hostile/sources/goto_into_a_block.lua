-- verdict: syntax
-- line: 5
-- says: jumps into the scope of local 'x'
-- A jump into the scope of a local.
goto inside local x ::inside:: x = 1
