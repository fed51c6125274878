---@meta
-- What scripts of the model 'matrix' can see and do. Made by standoff; do not edit.

---@class standoff.player.view.times
---@field cooperate integer # Turns in which it played cooperate. (turns)
---@field defect integer # Turns in which it played defect. (turns)

---@class standoff.player.view.other_times
---@field cooperate integer # Turns in which the other was seen to play cooperate. (turns)
---@field defect integer # Turns in which the other was seen to play defect. (turns)

---@class standoff.player.view.belief
---@field always_cooperate number # Its belief that the other always plays cooperate. (probability)
---@field always_defect number # Its belief that the other always plays defect. (probability)
---@field reciprocator number # Its belief that the other does what was last done to it. (probability)
---@field random number # Its belief that the other plays at random. (probability)

---@class standoff.player.view
---@field times standoff.player.view.times
---@field other_times standoff.player.view.other_times
---@field belief standoff.player.view.belief
---@field parameters table<string, number> # the ledger: standoff list parameters
---@field turn integer # The turn now played. (turn, from 1)
---@field turns integer # Length of the match; the most that it can be where end_probability is above 0. (turns)
---@field move "none"|"cooperate"|"defect" # What it played last turn.
---@field other_move "none"|"cooperate"|"defect" # What the other played last turn, as it was seen.
---@field payoff number # What it got last turn, by what it saw. (payoff)
---@field other_payoff number # What the other got last turn, by what it saw. (payoff)
---@field mean_payoff number # What it got per turn so far, by what it saw; 0 before the first turn. (payoff per turn)
---@field other_mean_payoff number # What the other got per turn so far, by what it saw; 0 before the first turn. (payoff per turn)

---@class standoff.player.act
---@field move "cooperate"|"defect" # What to play; untouched it is the first move.

---@class standoff.player
---@field posture fun(view: standoff.player.view, act: standoff.player.act, me: standoff.me): string? # every turn

---@class standoff.me
---@field params table<string, number> # the script's own parameters
---@field memory table # fresh in every match
---@field role string
---@field actor string
---@field strategy string

--- The kernel's own functions, asked from the position that the view shows.
model = {}

--- What it gets in a turn for its move against the other's.
---@param move "cooperate"|"defect"
---@param other_move "cooperate"|"defect"
---@return number # payoff per turn
function model.payoff(move, other_move) end

--- What the other gets for these moves.
---@param move "cooperate"|"defect"
---@param other_move "cooperate"|"defect"
---@return number # payoff per turn
function model.other_payoff(move, other_move) end

--- Its best move against the other's in a single turn; of equals the first.
---@param other_move "cooperate"|"defect"
---@return "cooperate"|"defect"
function model.best_reply(other_move) end

--- Chance of the match: the same for the same seed.
chance = {}

---@return number # in [0, 1)
function chance.uniform() end

---@param probability number
---@return boolean
function chance.bernoulli(probability) end

---@param low integer
---@param high integer
---@return integer # from low to high, all equally likely
function chance.integer(low, high) end

--- Leaves a line in the transcript; print is the same.
---@param text string
function say(text) end

--- Runs NAME.lua, which lies beside the script, once, and gives what it returns. At the top of the file only.
---@param name string
---@return any
function require(name) end
