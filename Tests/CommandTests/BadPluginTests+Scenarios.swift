/// Strategies and scenarios that are wrong.
extension BadPluginTests {
  static let strategies: [Case] = [
    Case(
      #"params = { threat = { default = 0.4, min = 0, max = 1, doc = "share of a full threat" } },"#,
      #"params = 5,"#,
      #"strategies/bad_policy.lua:8: params must be a table: params = { threat = { default = 0.8, min = 0, max = 1, doc = "…" } }"#),
    Case(
      #"params = { threat = { default = 0.4, min = 0, max = 1, doc = "share of a full threat" } },"#,
      #"params = { threat = 5 },"#,
      #"strategies/bad_policy.lua:8: params.threat must be a table: threat = { default = 0.8, min = 0, max = 1, doc = "…" }"#),
    Case(
      #"params = { threat = { default = 0.4, min = 0, max = 1, doc = "share of a full threat" } },"#,
      #"params = { threat = { default = 0.4, min = "low" } },"#,
      #"strategies/bad_policy.lua:8: params.threat: min must be a number"#),
    Case(
      #"params = { threat = { default = 0.4, min = 0, max = 1, doc = "share of a full threat" } },"#,
      #"params = { threat = { default = 0.4, doc = 5 } },"#,
      #"strategies/bad_policy.lua:8: params.threat: doc must be a string"#),
    Case(
      #"params = { threat = { default = 0.4, min = 0, max = 1, doc = "share of a full threat" } },"#,
      #"params = { threat = { default = 4, min = 0, max = 1 } },"#,
      #"strategies/bad_policy.lua:8: params.threat: default 4 does not lie between min 0 and max 1"#),
    Case(
      #"params = { threat = { default = 0.4, min = 0, max = 1, doc = "share of a full threat" } },"#,
      #"params = { threat = { defualt = 4 } },"#,
      #"strategies/bad_policy.lua:8: unknown key 'defualt' in params.threat; near: default"#),
    Case(
      #"params = { threat = { default = 0.4, min = 0, max = 1, doc = "share of a full threat" } },"#,
      #"params = { threat = { min = 0 } },"#,
      #"strategies/bad_policy.lua:8: params.threat needs a number: default = …"#),
    Case(
      #"params = { threat = { default = 0.4, min = 0, max = 1, doc = "share of a full threat" } },"#,
      #"params = { ["full threat"] = { default = 0 } },"#,
      #"strategies/bad_policy.lua:8: the name of a param must be made of letters, digits and _, and begin with a letter"#),
    Case(#"api    = 1"#, #"api    = 2"#, #"strategies/bad_policy.lua:5: this version of standoff speaks api = 1"#),
    Case(#"  api    = 1,\#n"#, #""#, #"strategies/bad_policy.lua:1: 'api' is missing; write api = 1"#),
    Case(
      #"model  = "crisis""#, #"model  = "crises""#,
      #"strategies/bad_policy.lua:6: there is no model "crises"; near: crisis"#, used: #"./bad/strategies/bad_policy.lua:6: model = "crises" is not the model "crisis" that is played here"#),
    Case(
      #"role   = "coercer""#, #"role   = "coercor""#,
      #"strategies/bad_policy.lua:7: role = "coercor" is not a role of crisis; near: coercer"#),
    Case(
      #"role   = "coercer""#, #"role   = "target""#,
      #"scenarios/bad_scenario.lua:11: roles.coercer.default: bad_policy plays the target, and US is the coercer; it may play"#, used: #"bad_policy plays the target, and US is the coercer; it may play assured_threat, fire_and_fury,"#),
    Case(
      #""bad_policy""#, #""bad policy""#,
      #"strategies/bad_policy.lua:4: name = "bad policy" must be made of letters, digits and _, and begin with a letter"#),
    Case(
      #"name   = "bad_policy""#, #"name   = 5"#,
      #"strategies/bad_policy.lua:4: 'name' must be a string, like name = "my_policy""#),
    Case(
      #"posture = function"#, #"postur = function"#,
      #"strategies/bad_policy.lua:1: there is no posture; a strategy needs posture = function(view, act, me) … end"#),
    Case(
      #"posture = function(view, act, me)"#, #"posture = 5, strike = function(view, act, me)"#,
      #"strategies/bad_policy.lua:10: posture must be a function: posture = function(view, act, me) … end"#),
    Case(#"return {"#, #"return 5 --{"#, #"strategies/bad_policy.lua:4: <eof> expected near 'name'"#),
    Case(
      #"return {"#, #"local x = require "none"\#nreturn {"#,
      #"strategies/bad_policy.lua:3: module 'none': there is no file ./bad/strategies/none.lua; there are: bad_challenger, bad_defender"#),
    Case(
      #"view.stages"#, #"view.stges"#,
      #"strategies/bad_policy.lua:12: unknown field 'stges' of view; near: parameters.stages, stages"#),
    Case(
      #"act.sanctions"#, #"act.sanction"#,
      #"strategies/bad_policy.lua:11: unknown field 'sanction' of act; near: sanctions"#),
    Case(
      #"me.params.threat"#, #"me.params.treat"#,
      #"strategies/bad_policy.lua:12: unknown parameter 'treat' of me.params; near: threat"#),
    Case(
      #"act.sanctions = 1"#, #"act.sanctions = nil"#,
      #"strategies/bad_policy.lua:11: act.sanctions is nil; it must be a number between 0 and 1"#),
    Case(
      #"act.sanctions = 1"#, #"while true do end"#,
      #"strategies/bad_policy.lua:11: used up its fuel (1 million units) in posture; look for a loop that does not end, or raise --limit"#),
    Case(
      #"act.sanctions = 1"#, #"act.offer = "frieze""#,
      #"strategies/bad_policy.lua:11: act.offer is the string 'frieze'; it must be one of none, freeze, disarm; near: freeze"#),
    Case(
      #"act.sanctions = 1"#, #"return 5"#,
      #"strategies/bad_policy.lua:12: 'end' expected (to close 'function' at line 10) near 'if'"#),
  ]

  static let scenarios: [Case] = [
    Case(#"title    = "A crisis of my own","#, #"title = 5,"#, #"scenarios/bad_scenario.lua:6: title must be a string"#),
    Case(
      #""bad_scenario""#, #""bad scenario""#,
      #"scenarios/bad_scenario.lua:3: name = "bad scenario" must be made of letters, digits and _, and begin with a letter"#),
    Case(
      #"  name     = "bad_scenario",\#n"#, #""#,
      #"scenarios/bad_scenario.lua: 'name' is missing; write name = "my_crisis""#),
    Case(
      #"api      = 1"#, #"api = 2"#,
      #"scenarios/bad_scenario.lua:4: write api = 1: the level of the interface that this version speaks"#),
    Case(
      #""korea_2017""#, #""korea_2071""#,
      #"scenarios/bad_scenario.lua:5: extends: unknown scenario 'korea_2071'; near: korea_2017; a scenario of your own is named by its"#),
    Case(#"{ "Author, title, year" }"#, #"{ 5 }"#, #"scenarios/bad_scenario.lua:9: sources must be a list of strings"#),
    Case(
      #"sources  = { "Author, title, year" }"#, #"sources = "none""#,
      #"scenarios/bad_scenario.lua:9: sources must be a list of strings"#),
    Case(
      #"roles = {\#n    coercer = { default = "bad_policy" },\#n  }"#,
      #"roles = 5"#,
      #"scenarios/bad_scenario.lua:10: roles must be a table"#),
    Case(
      #"coercer = { default = "bad_policy" },"#, #"coercer = 5,"#,
      #"scenarios/bad_scenario.lua:11: roles.coercer must be a table: coercer = { actor = "US", type = "…", default = "…" }"#),
    Case(
      #"coercer = { default = "bad_policy" },"#, #"coercr = { default = "bad_policy" },"#,
      #"scenarios/bad_scenario.lua:11: unknown role 'coercr'; near: coercer"#),
    Case(
      #"coercer = { default = "bad_policy" },"#, #"coercer = { defualt = "bad_policy" },"#,
      #"scenarios/bad_scenario.lua:11: unknown key 'defualt' in roles.coercer; near: default"#),
    Case(
      #"coercer = { default = "bad_policy" },"#, #"coercer = { actor = "the US" },"#,
      #"scenarios/bad_scenario.lua:11: roles.coercer.actor must be a name without blanks, dots, colons, commas or ="#),
    Case(
      #"coercer = { default = "bad_policy" },"#, #"coercer = { actor = "DPRK" },"#,
      #"scenarios/bad_scenario.lua: two roles would answer to the name "DPRK"; give each actor its own"#),
    Case(
      #"coercer = { default = "bad_policy" },"#, #"coercer = { default = 5 },"#,
      #"scenarios/bad_scenario.lua:11: roles.coercer.default must name a strategy"#),
    Case(
      #"coercer = { default = "bad_policy" },"#, #"coercer = { default = "rational" },"#,
      #"scenarios/bad_scenario.lua:11: roles.coercer.default: rational plays the target, and US is the coercer; it may play assured_threat, bad_policy,"#, used: #"rational plays the target, and US is the coercer; it may play assured_threat, bad_policy, fire_and_fury,"#),
    Case(
      #"coercer = { default = "bad_policy" },"#, #"coercer = { default = "bad_polcy" },"#,
      #"scenarios/bad_scenario.lua:11: roles.coercer.default: unknown strategy 'bad_polcy'; near: bad_policy; 'standoff list strategies"#, used: #"unknown strategy 'bad_polcy'; near: bad_policy; 'standoff list strategies bad_scenario' shows them all, and a"#),
    Case(
      #"coercer = { default = "bad_policy" },"#, #"coercer = { default = "bad_policy:threat=2" },"#,
      #"scenarios/bad_scenario.lua:11: roles.coercer.default: bad_policy: parameter threat is 2; it must lie between 0 and 1"#, used: #"bad_policy: parameter threat is 2; it must lie between 0 and 1"#),
    Case(
      #"coercer = { default = "bad_policy" },"#, #"coercer = { type = 5 },"#,
      #"scenarios/bad_scenario.lua:11: roles.coercer.type must be a type's name, "from_prior", or chances like { greedy = 0.3,"#),
    Case(
      #"coercer = { default = "bad_policy" },"#, #"coercer = { type = "opportunst" },"#,
      #"scenarios/bad_scenario.lua:11: US cannot have the type 'opportunst'; it may be opportunist, restrained, from_prior"#),
    Case(
      #"coercer = { default = "bad_policy" },"#, #"coercer = { type = { opportunst = 1 } },"#,
      #"scenarios/bad_scenario.lua:11: unknown type 'opportunst'; near: opportunist"#),
    Case(
      #"coercer = { default = "bad_policy" },"#,
      #"coercer = { type = { opportunist = 2, restrained = -1 } },"#,
      #"scenarios/bad_scenario.lua:11: the chance of opportunist must lie between 0 and 1"#),
    Case(
      #"coercer = { default = "bad_policy" },"#, #"coercer = { type = { opportunist = 0.3 } },"#,
      #"scenarios/bad_scenario.lua:11: the chances of coercer's types must add up to 1"#),
    Case(
      #"coercer = { default = "bad_policy" },"#, #"patron = { type = "greedy" },"#,
      #"scenarios/bad_scenario.lua:11: China has no type: the role patron has none"#),
    Case(
      #"parameters = {\#n    uprising_hazard = { value = 0.02, source = "judgement: twice as restless as Korea" },\#n  }"#,
      #"parameters = 5"#,
      #"scenarios/bad_scenario.lua:14: parameters must be a table"#),
    Case(
      #"{ value = 0.02, source = "judgement: twice as restless as Korea" }"#,
      #"0.02"#,
      #"scenarios/bad_scenario.lua:15: parameters.uprising_hazard must be { value = …, source = "…" }; the source may be the word"#),
    Case(
      #"{ value = 0.02, source = "judgement: twice as restless as Korea" }"#,
      #"{ value = 0.02 }"#,
      #"scenarios/bad_scenario.lua:15: parameters.uprising_hazard must be { value = …, source = "…" }; the source may be the word"#),
    Case(
      #"{ value = 0.02, source = "judgement: twice as restless as Korea" }"#,
      #"{ value = "much", source = "judgement" }"#,
      #"scenarios/bad_scenario.lua:15: uprising_hazard is 'much'; it must be a number"#),
    Case(
      #"{ value = 0.02, source = "judgement: twice as restless as Korea" }"#,
      #"{ value = 2, source = "judgement" }"#,
      #"scenarios/bad_scenario.lua:15: uprising_hazard is 2; it must lie between 0 and 1"#),
    Case(
      #"{ value = 0.02, source = "judgement: twice as restless as Korea" }"#,
      #"{ value = 0.02, source = "judgement", unit = "none" }"#,
      #"scenarios/bad_scenario.lua:15: unknown key 'unit' in parameters.uprising_hazard; there are: source, value"#),
    Case(
      #"uprising_hazard"#, #"uprising_hazrd"#,
      #"scenarios/bad_scenario.lua:15: unknown parameter 'uprising_hazrd'; near: uprising_hazard"#),
    Case(
      #"uprising_hazard = { value = 0.02, source = "judgement: twice as restless as Korea" }"#,
      #"belief_rule = { value = "baysian", source = "judgement" }"#,
      #"scenarios/bad_scenario.lua:15: belief_rule cannot be 'baysian'; it may be composite, bayes, projection, cursed, conservative,"#),
    Case(
      #"uprising_hazard = { value = 0.02, source = "judgement: twice as restless as Korea" }"#,
      #"["France.projection_bias"] = { value = 0, source = "judgement" }"#,
      #"scenarios/bad_scenario.lua:15: bad_scenario has no actor 'France'; there are: China, DPRK, US, coercer, patron, target"#),
    Case(
      #"uprising_hazard = { value = 0.02, source = "judgement: twice as restless as Korea" }"#,
      #"initial_stage = { value = 9, source = "judgement" }"#,
      #"scenarios/bad_scenario.lua: bad_scenario: initial_stage is 9, beyond the last of 4 stages"#),
    Case(
      #"title    = "A crisis of my own","#, #"title    = "A crisis of my own", turns = 2.5,"#,
      #"scenarios/bad_scenario.lua:6: turns must be a whole number"#),
    Case(
      #"title    = "A crisis of my own","#, #"title    = "A crisis of my own", turns = 0,"#,
      #"scenarios/bad_scenario.lua:6: turns is 0; it must lie between 1 and 1000"#),
    Case(
      #"title    = "A crisis of my own","#, #"title    = "A crisis of my own", start = "soon","#,
      #"scenarios/bad_scenario.lua:6: start is "soon"; a scenario of quarters starts like "2017 Q3""#),
    Case(
      #"title    = "A crisis of my own","#,
      #"title    = "A crisis of my own", turn = "fortnight","#,
      #"scenarios/bad_scenario.lua:6: turn = "fortnight" is not a length of time; there are: month, quarter, year"#),
    Case(
      #"title    = "A crisis of my own","#, #"title    = "A crisis of my own", events = "coup","#,
      #"scenarios/bad_scenario.lua:6: events must be a list of names: events = { "coup", "accident:hazard=0.01" }"#),
    Case(
      #"title    = "A crisis of my own","#, #"title    = "A crisis of my own", events = { 5 },"#,
      #"scenarios/bad_scenario.lua:6: events must be a list of names: events = { "coup", "accident:hazard=0.01" }"#),
    Case(
      #"title    = "A crisis of my own","#,
      #"title    = "A crisis of my own", events = { "./coup.lua" },"#,
      #"scenarios/bad_scenario.lua:6: events names the file ./coup.lua; a scenario names events of plugins, and a file goes with --event"#),
    Case(
      #"title    = "A crisis of my own","#,
      #"title    = "A crisis of my own", events = { "cuop" },"#,
      #"scenarios/bad_scenario.lua:6: events: unknown event 'cuop'; near: coup; 'standoff list events' shows them all, and one of your"#, used: #"unknown event 'cuop'; near: coup; 'standoff list events' shows them all, and one of your own is named by its"#),
    Case(
      #"title    = "A crisis of my own","#,
      #"title    = "A crisis of my own", events = { "coup:hazrd=1" },"#,
      #"scenarios/bad_scenario.lua:6: events: coup has no parameter 'hazrd'; near: hazard"#, used: #"coup has no parameter 'hazrd'; near: hazard"#),
    Case(
      #"title    = "A crisis of my own","#,
      #"title    = "A crisis of my own", events = { "coup:hazard=2" },"#,
      #"scenarios/bad_scenario.lua:6: events: coup: parameter hazard is 2; it must lie between 0 and 1"#, used: #"coup: parameter hazard is 2; it must lie between 0 and 1"#),
    Case(
      #"title    = "A crisis of my own","#, #"title    = "A crisis of my own", model = "dyad","#,
      #"scenarios/bad_scenario.lua:6: model = "dyad", but korea_2017 is of the model "crisis""#),
    Case(
      #"title    = "A crisis of my own","#, #"title    = "A crisis of my own", payoffs = {},"#,
      #"scenarios/bad_scenario.lua:6: payoffs cannot stand beside extends: the moves are those of korea_2017, and payoffs are changed"#),
    Case(#"return {"#, #"return 5 --{"#, #"scenarios/bad_scenario.lua:3: <eof> expected near 'name'"#),
    Case(
      #""bad_scenario""#, #""yours""#,
      #"scenarios/bad_scenario.lua:3: name = "yours", but the file is called bad_scenario.lua; give both the same name"#),
    Case(
      #"  roles = {"#, #"  rolls = {"#,
      #"scenarios/bad_conflict.lua:10: unknown key 'rolls'; near: roles"#, in: "scenarios/bad_conflict.lua"),
    Case(
      #"model    = "bad_model""#, #"model    = "bad_modle""#,
      #"scenarios/bad_conflict.lua:5: unknown model 'bad_modle'; near: bad_model"#, in: "scenarios/bad_conflict.lua"),
    Case(
      #""from_prior""#, #""from_priors""#,
      #"scenarios/bad_conflict.lua:12: South cannot have the type 'from_priors'; it may be weak, strong, from_prior"#, in: "scenarios/bad_conflict.lua"),
    Case(
      #"default = "bad_challenger""#, #"defaults = "bad_challenger""#,
      #"scenarios/bad_conflict.lua:11: unknown key 'defaults' in roles.challenger; near: default"#, in: "scenarios/bad_conflict.lua"),
  ]
}
