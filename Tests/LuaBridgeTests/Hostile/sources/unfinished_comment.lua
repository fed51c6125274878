--[[ one
 two
 three