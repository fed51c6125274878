-- A programme that has got nowhere is given up for a promise that binds nobody; every collapse after it has help.
return {
  name     = "the deal of 2003 is struck, and the regime falls to an uprising that the West joins",
  scenario = "libya_2003_2011",
  repeats  = 1000,
  seed     = 1,
  expect   = {
    shares = {
      disarmed = { min = 0.37, max = 0.48 }, collapse_intervention = { min = 0.5, max = 0.61 },
      collapse_alone = { max = 0.02 }, bomb = { max = 0 },
    },
  },
}
