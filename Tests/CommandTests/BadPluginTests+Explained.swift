/// Mechanisms of a model in Lua, and profiles of a scenario, that are wrong.
extension BadPluginTests {
  static let mechanisms: [Case] = [
    Case(
      #"title   = "Demand and resistance","#,
      #"title   = "Demand and resistance", mechanisms = 5,"#,
      #"models/bad_model.lua:9: mechanisms must be a list: mechanisms = { { name = "closing_window", source = "Fearon 1995","#),
    Case(
      #"title   = "Demand and resistance","#,
      #"title   = "Demand and resistance", mechanisms = { 5 },"#,
      #"models/bad_model.lua:9: entry 1 of mechanisms must be a table with a name: { name = "closing_window","#),
    Case(
      #"title   = "Demand and resistance","#,
      #"title   = "Demand and resistance", mechanisms = { { name = "hidden", off = { upkeep = 0 } } },"#,
      #"models/bad_model.lua:9: the mechanism hidden needs a source; it may be the word judgement"#),
    Case(
      #"title   = "Demand and resistance","#,
      #"title   = "Demand and resistance", mechanisms = { { name = "hidden", source = "judgement" } },"#,
      #"models/bad_model.lua:9: the mechanism hidden needs what the parameters are without it: off = { cost = 0 }"#),
    Case(
      #"title   = "Demand and resistance","#,
      #"title   = "Demand and resistance", mechanisms = { { name = "hidden", source = "judgement", off = {} } },"#,
      #"models/bad_model.lua:9: the mechanism hidden needs what the parameters are without it: off = { cost = 0 }"#),
    Case(
      #"title   = "Demand and resistance","#,
      #"title   = "Demand and resistance", mechanisms = { { name = "hidden", source = "judgement", off = { prior_stron = 0 } } },"#,
      #"models/bad_model.lua:9: the mechanism hidden sets 'prior_stron', which is no parameter here; near: prior_strong"#),
    Case(
      #"title   = "Demand and resistance","#,
      #"title   = "Demand and resistance", mechanisms = { { name = "hidden", source = "judgement", off = { prior_strong = 2 } } },"#,
      #"models/bad_model.lua:9: the mechanism hidden: prior_strong without it must be a number within 0 to 1"#),
    Case(
      #"title   = "Demand and resistance","#,
      #"title   = "Demand and resistance", mechanisms = { { name = "hidden", source = "judgement", off = { prior_strong = "none" } } },"#,
      #"models/bad_model.lua:9: the mechanism hidden: prior_strong without it must be a number within 0 to 1"#),
    Case(
      #"title   = "Demand and resistance","#,
      #"title   = "Demand and resistance", mechanisms = { { name = "hidden", source = "judgement", off = { turns = 2.5 } } },"#,
      #"models/bad_model.lua:9: the mechanism hidden: turns without it must be a whole number"#),
    Case(
      #"title   = "Demand and resistance","#,
      #"title   = "Demand and resistance", mechanisms = { { name = "hidden", source = "judgement", of = { upkeep = 0 } } },"#,
      #"models/bad_model.lua:9: unknown key 'of' in mechanisms, hidden; near: off"#),
    Case(
      #"title   = "Demand and resistance","#,
      #"title   = "Demand and resistance", mechanisms = { { name = "hidden", source = "judgement", off = { upkeep = 0 }, family = 5 } },"#,
      #"models/bad_model.lua:9: the mechanism hidden: family must be a string"#),
    Case(
      #"title   = "Demand and resistance","#,
      #"title   = "Demand and resistance", mechanisms = { { name = "hidden", source = "judgement", off = { upkeep = 0 }, phrase = 5 } },"#,
      #"models/bad_model.lua:9: the mechanism hidden: phrase must be a string"#),
    Case(
      #"title   = "Demand and resistance","#,
      #"title   = "Demand and resistance", mechanisms = { { name = "m", source = "x", off = { upkeep = 0 } }, { name = "m", source = "x", off = { upkeep = 0 } } },"#,
      #"models/bad_model.lua:9: mechanisms has m twice"#),
    Case(
      #"title   = "Demand and resistance","#,
      #"title   = "Demand and resistance", mechanisms = (function() local l = {} for i = 1, 17 do l[i] = { name = "m" .. i, source = "x", off = { upkeep = 0 } } end return l end)(),"#,
      #"models/bad_model.lua:9: a model has at most 16 mechanisms, and this one 17"#),
  ]

  static let profiles: [Case] = [
    Case(
      #"  roles = {"#,
      #"  profiles = 5, roles = {"#,
      #"scenarios/bad_scenario.lua:10: profiles must be a list like { { name = "pressure", summary = "…", coercer = "…" }, … }"#),
    Case(
      #"  roles = {"#,
      #"  profiles = { 5 }, roles = {"#,
      #"scenarios/bad_scenario.lua:10: profiles must be a list like { { name = "pressure", summary = "…", coercer = "…" }, … }"#),
    Case(
      #"  roles = {"#,
      #"  profiles = { pressure = {} }, roles = {"#,
      #"scenarios/bad_scenario.lua:10: profiles must be a list like { { name = "pressure", summary = "…", coercer = "…" }, … }"#),
    Case(
      #"  roles = {"#,
      #"  profiles = { { summary = "x" } }, roles = {"#,
      #"scenarios/bad_scenario.lua:10: profiles must be a list like { { name = "pressure", summary = "…", coercer = "…" }, … }"#),
    Case(
      #"  roles = {"#,
      #"  profiles = { { name = "two words" } }, roles = {"#,
      #"scenarios/bad_scenario.lua:10: the profile "two words" needs a name of its own, of letters, digits and _, that begins with a letter"#),
    Case(
      #"  roles = {"#,
      #"  profiles = { { name = "one" }, { name = "one" } }, roles = {"#,
      #"scenarios/bad_scenario.lua:10: the profile "one" needs a name of its own, of letters, digits and _, that begins with a letter"#),
    Case(
      #"  roles = {"#,
      #"  profiles = { { name = "shelf" } }, roles = {"#,
      #"scenarios/bad_scenario.lua:10: no profile can be called shelf: that is the average over all strategies of the shelf"#),
    Case(
      #"  roles = {"#,
      #"  profiles = { { name = "one", coercr = "restraint" } }, roles = {"#,
      #"scenarios/bad_scenario.lua:10: unknown key 'coercr' in the profile one; near: coercer"#),
    Case(
      #"  roles = {"#,
      #"  profiles = { { name = "one", coercer = 5 } }, roles = {"#,
      #"scenarios/bad_scenario.lua:10: coercer of the profile one must name a strategy"#),
    Case(
      #"  roles = {"#,
      #"  profiles = { { name = "one", summary = 5 } }, roles = {"#,
      #"scenarios/bad_scenario.lua:10: summary of the profile one must be a string"#),
    Case(
      #"  roles = {"#,
      #"  profiles = { { name = "one", coercer = "restrain" } }, roles = {"#,
      #"scenarios/bad_scenario.lua:10: coercer of the profile one: unknown strategy 'restrain'; near: restraint"#, isPlayed: true),
    Case(
      #"  roles = {"#,
      #"  profiles = { { name = "one", coercer = "rational" } }, roles = {"#,
      #"scenarios/bad_scenario.lua:10: coercer of the profile one: rational plays the target, and US is the coercer; it may play"#, isPlayed: true),
  ]
}
