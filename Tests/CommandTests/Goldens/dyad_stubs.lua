---@meta
-- What scripts of the model 'dyad' can see and do. Made by standoff; do not edit.

---@class standoff.state.view.belief
---@field other_greedy number # Its belief that the other is greedy. (probability)
---@field self_greedy number # The other's belief that it is greedy; common knowledge. (probability)

---@class standoff.state.view
---@field belief standoff.state.view.belief
---@field parameters table<string, number> # the ledger: standoff list parameters
---@field turn integer # The turn now played. (turn, from 1)
---@field turns integer # Length of the match. (turns)
---@field type "security_seeker"|"greedy" # Its own hidden type.
---@field armed boolean # Whether it armed last turn.
---@field other_armed boolean # Whether the other armed last turn, as it was seen.
---@field concession number # What it gave up last turn. (share of the largest)
---@field other_concession number # What the other gave up last turn. (share of the largest)
---@field trust_threshold number # Chance that the other arms above which a security seeker does better to arm (Jervis 1978). (probability)
---@field attack_threshold number # Belief in a greedy other above which striking first pays (after Schelling 1960). (probability; may exceed 1)
---@field separating_concession number # The smallest concession of its own that it would not imitate if it were greedy: that shows it is not (Kydd 2005). (share of the largest)
---@field other_separating_concession number # The same of the other: a smaller one proves little. (share of the largest)

---@class standoff.state.act
---@field arm boolean # Arm this turn; otherwise it holds back.
---@field strike boolean # Strike now: the match ends in war.
---@field concession number # Give something up, for the other to see: costly, so that it may mean something. (share of the largest)

---@class standoff.state
---@field posture fun(view: standoff.state.view, act: standoff.state.act, me: standoff.me): string? # every turn

---@class standoff.me
---@field params table<string, number> # the script's own parameters
---@field memory table # fresh in every match
---@field role string
---@field actor string
---@field strategy string

--- The kernel's own functions, asked from the position that the view shows.
model = {}

--- How often, it thinks, the other would arm if it were benign and feared it so much (equation 8).
---@param fear number # probability
---@return number # probability per turn
function model.act_rate(fear) end

--- What a turn gives to its own type, without concessions.
---@param arm boolean
---@param other_arms boolean
---@return number # 1 = a turn of peace
function model.value_of_turn(arm, other_arms) end

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
