--- Bold: aims well. Source: invented for tests.
return { name = "bold", api = 1, model = "duel", role = "side", posture = function(view, act) act.aim = 0.9 end }
