-- one
local ÿþ = 1
